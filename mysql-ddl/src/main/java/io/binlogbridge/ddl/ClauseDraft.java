package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;

/** The clauses of a statement while it is read. Used by one thread, for one statement. */
final class ClauseDraft {

    final List<DdlClause> clauses = new ArrayList<>();
    /** Stretches with commas between them, of which one goes together with a comma. */
    final List<List<Stretch>> lists = new ArrayList<>();

    /** Offset after the options of CREATE TABLE or of a database, where another can be put in. */
    int optionsEnd;

    private final List<VersionComment> comments;
    private int owners;

    ClauseDraft(List<VersionComment> comments) {
        this.comments = comments;
    }

    int newOwner() {
        return owners++;
    }

    List<Stretch> list(Stretch stretch) {
        List<Stretch> parts = stretch.split();
        lists.add(parts);
        return parts;
    }

    /** A clause that is the whole stretch and has no value to be replaced. */
    void add(ClauseLevel level, int owner, String name, Stretch stretch, List<String> values) {
        if (stretch.size() > 0) {
            int end = stretch.at(stretch.size() - 1).end();
            add(level, owner, name, new Place(stretch.at(0).start(), end, end), values);
        }
    }

    void add(ClauseLevel level, int owner, String name, Place place, List<String> values) {
        int version = comments.stream()
                .filter(comment -> comment.covers(place.start()))
                .mapToInt(VersionComment::version)
                .findFirst()
                .orElse(0);
        clauses.add(new DdlClause(level, owner, name, values, place.start(), place.end(), place.valueStart(), version));
    }

    /** Offsets of a clause. */
    record Place(int start, int end, int valueStart) {}
}
