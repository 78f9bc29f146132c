package dev.cutaway.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PortableTest {
    private static final Path ROOT = Path.of("..");
    private static final Path CONFIG = ROOT.resolve("config");
    private static final Signatures SIGNATURES = new Signatures(CONFIG.resolve("portable.txt"));

    @Test
    void the_kernel_the_picture_and_the_exhibits_are_portable() throws IOException {
        List<Path> classes = new ArrayList<>();
        for (Path module : House.at(ROOT).portableModules()) classes.addAll(classesOf(module));
        Places places = Places.read(CONFIG);

        assertThat(classes).isNotEmpty();
        assertThat(refused(classes, places)).isEmpty();
        assertThat(places.troubles()).isEmpty();
    }

    @Test
    void what_a_model_may_do_passes() throws IOException {
        assertThat(refused(planted("Clean"), Places.none())).isEmpty();
    }

    @ParameterizedTest(name = "{0} is refused: {2}")
    @MethodSource
    void a_planted_violation_is_refused_with_class_member_and_reason(
            String planted, String member, Ban ban) throws IOException {
        List<Refusal> refused = refused(planted(planted), Places.none());

        assertThat(refused).extracting(Refusal::ban).containsOnly(ban);
        assertThat(refused).extracting(Refusal::member).contains(member);
        assertThat(refused.getFirst().toString())
                .contains("planted." + planted)
                .contains("." + refused.getFirst().member())
                .contains(ban.why);
    }

    static Stream<Arguments> a_planted_violation_is_refused_with_class_member_and_reason() {
        return Stream.of(
                arguments("Floats", "half", Ban.FLOAT),
                arguments("FloatType", "share", Ban.FLOAT),
                arguments("DoubleRemainder", "angle", Ban.REMAINDER),
                arguments("Casts", "micros", Ban.CAST),
                arguments("Division", "share", Ban.DIVISION),
                arguments("HiddenDivision", "slot", Ban.DIVISION),
                arguments("ChosenDivision", "share", Ban.DIVISION),
                arguments("StaticState", "count", Ban.STATE),
                arguments("OpenArray", "TABLE", Ban.STATE),
                arguments("StaticArray", "TABLE", Ban.TABLE),
                arguments("StaticCollection", "<clinit>", Ban.TABLE),
                arguments("ArrayComponent", "payload", Ban.COMPONENT),
                arguments("CollectionComponent", "entries", Ban.COMPONENT),
                arguments("Recursion", "even", Ban.RECURSION),
                arguments("LambdaRecursion", "depth", Ban.RECURSION),
                arguments("TreeRecursion", "leaves", Ban.RECURSION),
                arguments("RecordHash", "slot", Ban.HASH),
                arguments("ObjectHash", "slot", Ban.HASH),
                arguments("QueueOrder", "sum", Ban.ORDER),
                arguments("ViewClear", "forget", Ban.VIEW),
                arguments("DequeRemoval", "forget", Ban.DEQUE),
                arguments("DoubleText", "text", Ban.API),
                arguments("HashOrder", "counts", Ban.API),
                arguments("WallClock", "now", Ban.API));
    }

    @Test
    void every_ban_has_a_planted_violation() {
        assertThat(a_planted_violation_is_refused_with_class_member_and_reason())
                .extracting(it -> it.get()[2])
                .contains((Object[]) Ban.values());
    }

    @Test
    void every_line_of_the_signature_file_refuses_the_call_it_names() throws IOException {
        List<String> toothless = new ArrayList<>();
        for (String line : Files.readAllLines(CONFIG.resolve("portable.txt"))) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("@")) continue;
            for (byte[] caller : Callers.of(line.split(" @ ", 2)[0].strip())) {
                if (SIGNATURES.refusedIn(List.of(caller)).isEmpty()) toothless.add(line);
            }
        }
        assertThat(toothless).isEmpty();
    }

    @Test
    void what_depends_on_the_locale_of_the_machine_is_refused() throws IOException {
        List<byte[]> callers = Callers.of("java.lang.String#toUpperCase()");

        assertThat(SIGNATURES.refusedIn(callers)).hasSize(1);
    }

    @Test
    void a_listed_place_is_permitted_and_one_that_nobody_needs_is_refused() throws IOException {
        String cast = "cast | dev.cutaway.tidy.planted.Casts | the one place";
        String bound = "dev.cutaway.tidy.planted.Recursion.odd | ten";
        String calm = "dev.cutaway.tidy.planted.Casts.micros | it calls nobody";
        Places places = new Places(List.of(cast), List.of(bound, calm));

        assertThat(places.troubles()).hasSize(3);
        assertThat(refused(planted("Casts"), places)).isEmpty();
        assertThat(refused(planted("Recursion"), places)).isEmpty();
        assertThat(places.troubles())
                .containsExactly(
                        "nothing needs this line any more:"
                                + " dev.cutaway.tidy.planted.Casts.micros");
    }

    @Test
    void a_ban_has_one_place_and_state_has_none() {
        assertThat(new Places(List.of("cast | A | why", "cast | B | why"), List.of()).troubles())
                .contains("a second place for cast: B");
        assertThat(new Places(List.of("state | A | why"), List.of()).troubles())
                .containsExactly("no ban can be lifted with: state | A | why");
        assertThat(new Places(List.of("cast | A"), List.of("A.b")).troubles())
                .containsExactly(
                        "a place is: ban | class | why, not: cast | A",
                        "a recursion is: class.method | bound, not: A.b");
    }

    @Test
    void the_kernel_needs_nothing_but_java_base() throws IOException {
        assertThat(Reach.outside(classesOf(ROOT.resolve("kernel")), "dev.cutaway.kernel."))
                .isEmpty();
        assertThat(Reach.outside(planted("Logs"), "dev.cutaway.kernel."))
                .contains(
                        "dev.cutaway.tidy.planted.Logs reaches java.util.logging.Level,"
                                + " which is neither its own nor java.base");
    }

    private static List<Refusal> refused(List<Path> classes, Places places) throws IOException {
        List<Refusal> refused = new ArrayList<>(Portability.of(classes, places));
        SIGNATURES.refused(classes).stream().filter(it -> !places.permit(it)).forEach(refused::add);
        return refused;
    }

    private static List<Path> planted(String name) throws IOException {
        return classesIn(Path.of("target/test-classes/dev/cutaway/tidy/planted")).stream()
                .filter(it -> it.getFileName().toString().matches(name + "(\\$.*)?\\.class"))
                .toList();
    }

    private static List<Path> classesOf(Path module) throws IOException {
        return classesIn(module.resolve("target/classes"));
    }

    private static List<Path> classesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Collection<Path> found = files.filter(it -> it.toString().endsWith(".class")).toList();
            return List.copyOf(found);
        }
    }
}
