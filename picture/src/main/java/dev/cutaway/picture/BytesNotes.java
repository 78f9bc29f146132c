package dev.cutaway.picture;

import dev.cutaway.picture.Bytes.Bits;
import dev.cutaway.picture.Bytes.Dump;
import dev.cutaway.picture.Bytes.Field;
import dev.cutaway.picture.Bytes.Nested;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What fields mean, in words: of the one that is selected and of those that changed, or of all.
/// Under it the two places to push: for all meanings, and for letters instead of digits.
final class BytesNotes {
    private static final double TOP = 6;
    private static final double LINE = 22;
    private static final double SWITCHES = 26;
    private static final double NAME_SHARE = 0.4;
    private static final double STEP = 12;

    /// So many lines are kept for what is selected and what changed.
    private static final int FEW = 2;

    /// Of longer fields the old and the new bytes are not told.
    private static final int OCTETS_MOST = 4;

    private record Note(Part part, int indent, String meaning, String octets) {}

    private final Frame frame;
    private final Changes changes;
    private final Bytes bytes;

    BytesNotes(Frame frame, Bytes bytes) {
        this.frame = frame;
        changes = frame.changes();
        this.bytes = bytes;
    }

    /// What the view opens to have every meaning told.
    static String meaningsOf(Bytes bytes) {
        return bytes.id() + ".meanings";
    }

    /// What the view opens to have letters instead of digits.
    static String textOf(Bytes bytes) {
        return bytes.id() + ".text";
    }

    private boolean tellsAll() {
        return frame.view().opens(meaningsOf(bytes));
    }

    double height() {
        int lines = FEW;
        if (tellsAll()) {
            lines = 0;
            for (Dump dump : bytes.dumps()) lines += Bytes.nested(dump).size();
        }
        return TOP + lines * LINE + SWITCHES;
    }

    /// Field by field, those of further dumps under that of the first.
    private List<Note> all() {
        List<Note> notes = new ArrayList<>();
        List<List<Nested>> dumps = new ArrayList<>();
        int most = 0;
        for (Dump dump : bytes.dumps()) {
            dumps.add(Bytes.nested(dump));
            most = Math.max(most, dumps.getLast().size());
        }
        for (int place = 0; place < most; place++) {
            for (int i = 0; i < dumps.size(); i++) {
                if (place >= dumps.get(i).size()) continue;
                Nested nested = dumps.get(i).get(place);
                Dump dump = bytes.dumps().get(i);
                Note note = note(dump, nested.field(), nested.depth());
                notes.add(i == 0 ? note : under(dump, note));
            }
        }
        return notes;
    }

    private static Note under(Dump dump, Note note) {
        Part part = new Part(note.part().id(), dump.part().name(), note.part().sentence());
        return new Note(part, note.indent() + 1, note.meaning(), note.octets());
    }

    private Note note(Dump dump, Field field, int depth) {
        boolean told = field.isLeaf() && field.length() <= OCTETS_MOST;
        String octets = told ? Octets.text(dump, field) : "";
        return new Note(named(dump, field.part()), depth, field.meaning(), octets);
    }

    private Part named(Dump dump, Part part) {
        if (dump.part().equals(bytes.dumps().getFirst().part())) return part;
        return new Part(part.id(), part.name() + ", " + dump.part().name(), part.sentence());
    }

    /// The selected field or bits, then what changed.
    private List<Note> few(Sheet sheet) {
        List<Note> few = new ArrayList<>();
        List<Note> changed = new ArrayList<>();
        for (Dump dump : bytes.dumps()) {
            for (Nested nested : Bytes.nested(dump)) {
                Field field = nested.field();
                Note note = note(dump, field, 0);
                if (sheet.isSelected(field.part().id())) few.add(note);
                else if (field.isLeaf() && saysOther(field.part())) changed.add(note);
                for (Bits bits : field.bits())
                    if (sheet.isSelected(bits.part().id()))
                        few.add(new Note(named(dump, bits.part()), 0, bits.meaning(), ""));
            }
        }
        few.addAll(changed);
        return few.subList(0, Math.min(FEW, few.size()));
    }

    private boolean saysOther(Part part) {
        return changes.before(part.id(), "meaning").isPresent()
                || changes.before(part.id(), "bytes").isPresent();
    }

    void draw(Sheet sheet, double top, double width) {
        double y = top + TOP;
        sheet.line("notes.rule", "", Role.of("rule"), 0, y - 2, width, y - 2);
        List<Note> notes = tellsAll() ? all() : few(sheet);
        if (notes.isEmpty()) {
            double baseline = y + LINE / 2 + Pen.FINE.drop();
            String hint = Pen.FINE.fit("Select a field, and its meaning stands here.", width);
            sheet.words("notes.hint", "", Pen.FINE.role(), 0, baseline, hint);
        }
        for (Note note : notes) {
            line(sheet, note, y + LINE / 2, width);
            y += LINE;
        }
        switches(sheet, top + height() - SWITCHES, width);
    }

    private void line(Sheet sheet, Note note, double middle, double width) {
        String part = note.part().id();
        String key = "note." + part;
        double at = width * NAME_SHARE;
        double indent = Math.min(4, note.indent()) * STEP;
        Role role = Pen.FINE.role().changedIf(saysOther(note.part()));
        String name = Pen.FINE.fit(note.part().name(), at - indent - 8);
        sheet.words(key, part, role, indent, middle + Pen.FINE.drop(), name);
        Optional<String> old = changes.before(part, "meaning");
        Optional<String> octets = changes.before(part, "bytes");
        Leaf leaf = new Leaf(sheet, part, key + ".meaning");
        // Where the bytes changed and their meaning did not, the bytes are the news.
        if (old.isEmpty() && octets.isPresent() && !note.octets().isEmpty())
            leaf.draw(at, middle, width - at, octets, note.octets());
        else if (!note.meaning().isEmpty()) leaf.draw(at, middle, width - at, old, note.meaning());
    }

    private void switches(Sheet sheet, double y, double width) {
        boolean all = tellsAll();
        boolean text = frame.view().opens(textOf(bytes));
        String meanings = all ? "only what is selected" : "what every field means";
        String letters = text ? "as hex" : "as text";
        double middle = y + SWITCHES / 2;
        double baseline = middle + Pen.FINE.drop();
        double right = width - Pen.FINE.width(letters) - 18;
        Role wedge = Role.of("wedge");
        sheet.path("meanings.wedge", "", wedge, Handles.wedge(6, middle, all ? 0 : 1, all ? 1 : 0));
        sheet.words("meanings", "", Pen.FINE.role(), 16, baseline, meanings);
        sheet.path("letters.wedge", "", wedge, Handles.wedge(right + 6, middle, 1, 0));
        sheet.words("letters", "", Pen.FINE.role(), right + 16, baseline, letters);
        double half = Pen.FINE.width(meanings) + 24;
        String turn = (all ? "open-" : "open+") + meaningsOf(bytes);
        sheet.handle("meanings.push", 0, y, half, 24, turn, meanings);
        String other = (text ? "open-" : "open+") + textOf(bytes);
        sheet.handle("letters.push", right, y, width - right, 24, other, "show bytes " + letters);
    }
}
