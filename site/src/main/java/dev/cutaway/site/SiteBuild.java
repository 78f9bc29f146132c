package dev.cutaway.site;

import dev.cutaway.gallery.GalleryExhibit;
import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Model;
import dev.cutaway.site.bundle.Bundles;
import dev.cutaway.site.bundle.Entry;
import dev.cutaway.site.page.Page;
import dev.cutaway.site.page.PageReader;
import dev.cutaway.site.page.Problem;
import dev.cutaway.site.page.Problems;
import dev.cutaway.site.page.Rehearsal;
import dev.cutaway.witness.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// From exhibits, walkthroughs and what the web module built to a folder that any server can serve.
public final class SiteBuild {
    private final Museum museum;
    private final Ledger ledger;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, Rehearsal<?>> rehearsals = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    public SiteBuild(Museum museum) throws IOException {
        this.museum = museum;
        ledger = new Ledger(museum.home().resolve("ledger"));
        for (var exhibit : museum.exhibits()) {
            read(exhibit);
        }
        var links = new Links(pages, rehearsals);
        for (var page : pages.values()) {
            var found = new Problems(page.file());
            links.check(page, found);
            problems.addAll(found.all());
        }
    }

    /// Everything that is wrong with the pages. Only when this is empty can the site be written.
    public List<Problem> problems() {
        return problems.stream().sorted().toList();
    }

    /// The pages that could be read, by exhibit.
    public Map<String, Page> pages() {
        return pages;
    }

    private <M extends Model> void read(Exhibit<M> exhibit) throws IOException {
        var file = museum.pageOf(exhibit);
        var name = museum.home().relativize(file).toString();
        var id = exhibit.card().id();
        if (!Files.exists(file)) {
            problems.add(new Problem(name, 1, "The exhibit " + id + " has no page."));
            return;
        }
        var rehearsal = new Rehearsal<>(exhibit);
        var reader =
                new PageReader(
                        exhibit.card(),
                        name,
                        Files.readString(file),
                        rehearsal,
                        claim -> ledger.line(id, claim));
        pages.put(id, reader.read());
        rehearsals.put(id, rehearsal);
        problems.addAll(reader.problems());
    }

    /// Writes the whole site into a fresh folder and puts it in the place of the old one.
    public void write(Assets assets, Bundles bundles, Path out) throws IOException {
        var fresh = out.resolveSibling(out.getFileName() + ".new");
        Folders.delete(fresh);
        Folders.copy(assets.folder(), fresh);
        for (var name : Assets.ONLY_FOR_BUILDING) {
            Files.deleteIfExists(fresh.resolve(name));
        }
        write(fresh.resolve(Sheet.ICON), icon());
        var sim = fresh.resolve("sim");
        var runtime = "sim/" + bundles.publishRuntime(sim);
        for (var exhibit : museum.exhibits()) {
            var card = exhibit.card();
            var entry = new Entry(card.id(), exhibit.getClass().getName());
            var wasm = "sim/" + bundles.publish(entry, sim);
            var page = page(exhibit);
            var checked = new Checked(page, ledger).sentence();
            var html = new ExhibitPage(assets, exhibit, page, checked, wasm, runtime).html();
            write(fresh.resolve(card.id()).resolve("index.html"), html);
        }
        var gallery = new Entry("gallery", GalleryExhibit.class.getName());
        var wasm = "sim/" + bundles.publish(gallery, sim);
        write(
                fresh.resolve("figures").resolve("index.html"),
                new GalleryPage(assets, wasm, runtime).html());
        var cards = museum.exhibits().stream().map(Exhibit::card).toList();
        write(fresh.resolve("index.html"), new HomePage(assets, cards).html());
        write(fresh.resolve("404.html"), new LostPage(assets).html());
        write(fresh.resolve("golden.json"), golden());
        Folders.delete(out);
        Files.move(fresh, out);
    }

    Page page(Exhibit<?> exhibit) {
        var page = pages.get(exhibit.card().id());
        if (page == null || !problems.isEmpty()) {
            throw new IllegalStateException("a site with problems is not written");
        }
        return page;
    }

    private String golden() {
        var all = new ArrayList<String>();
        for (var exhibit : museum.exhibits()) all.add(new Golden(exhibit, page(exhibit)).json());
        all.add(Golden.json(new GalleryExhibit(), GalleryPage.runs()));
        return all.stream().collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String icon() throws IOException {
        try (var in = Sheet.class.getResourceAsStream(Sheet.ICON)) {
            return new String(
                    Objects.requireNonNull(in, Sheet.ICON).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
