package dev.cutaway.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.picture.Birth;
import dev.cutaway.picture.Drawing;
import dev.cutaway.picture.Mark;
import dev.cutaway.picture.Trip;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The writer is by hand, so a sample of every record is written and held against its components.
class AnswerJsonTest {
    static Stream<Class<?>> answers() {
        return Arrays.stream(Answer.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_component_of_every_answer_is_written_once_and_in_order(Class<?> answer)
            throws Exception {
        String json = AnswerJson.of((Answer) sample(answer));
        assertThat(json).isEqualTo(expected(sample(answer)));
    }

    @Test
    void what_json_reserves_is_escaped() {
        assertThat(AnswerJson.of(new Answer.Link("a\"b\\c\nd\te\u0001")))
                .isEqualTo("{\"k\":\"link\",\"place\":\"a\\\"b\\\\c\\nd\\te\\u0001\"}");
    }

    private static Object sample(Type type) throws Exception {
        if (type instanceof ParameterizedType list)
            return List.of(sample(list.getActualTypeArguments()[0]));
        if (type == String.class) return "text";
        if (type == int.class || type == Integer.class) return 700;
        if (type == long.class) return 700L;
        if (type == boolean.class) return true;
        Class<?> shape = (Class<?>) type;
        if (shape == Drawing.class)
            return new Drawing(
                    7, 7, 700, "text", marks(), samples(Trip.class), samples(Birth.class));
        if (shape.isEnum()) return shape.getEnumConstants()[0];
        List<Object> values = new ArrayList<>();
        for (RecordComponent part : shape.getRecordComponents())
            values.add(sample(part.getGenericType()));
        return shape.getDeclaredConstructors()[0].newInstance(values.toArray());
    }

    private static <T> List<T> samples(Class<T> shape) throws Exception {
        return List.of(shape.cast(sample(shape)));
    }

    private static List<Mark> marks() throws Exception {
        List<Mark> marks = new ArrayList<>();
        for (Class<?> mark : Mark.class.getPermittedSubclasses()) marks.add((Mark) sample(mark));
        return marks;
    }

    /// A second writer, by reflection: slow, general, and only for this test.
    private static String expected(Object value) throws Exception {
        if (value instanceof List<?> list) {
            List<String> items = new ArrayList<>();
            for (Object item : list) items.add(expected(item));
            return "[" + String.join(",", items) + "]";
        }
        if (!value.getClass().isRecord()) {
            return value instanceof String || value instanceof Enum
                    ? "\"" + value + "\""
                    : value.toString();
        }
        List<String> members = new ArrayList<>();
        Class<?> shape = value.getClass();
        if (TypeScript.tagged(shape)) members.add("\"k\":\"" + TypeScript.tag(shape) + "\"");
        for (RecordComponent part : shape.getRecordComponents()) {
            part.getAccessor().setAccessible(true);
            Object held = part.getAccessor().invoke(value);
            boolean pixels =
                    (value instanceof Mark || value instanceof Birth)
                            && held instanceof Integer
                            && !part.getName().equals("columns");
            members.add("\"" + part.getName() + "\":" + (pixels ? "7" : expected(held)));
        }
        return "{" + String.join(",", members) + "}";
    }
}
