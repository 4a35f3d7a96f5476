package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.VersionComment;

/**
 * What stands in a comment for newer servers is run by a target that is new enough, though the source passed over it; it is taken
 * out. So is a comment with a version of six digits for a target before 8.0, which reads five and takes the sixth for SQL.
 */
final class VersionComments implements Rule {

    private static final int LONG_VERSION = 6;

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public void apply(Passage passage) {
        for (VersionComment comment : passage.statement().comments()) {
            boolean unread = passage.source().versionKnown()
                    && !passage.wasReadBySource(comment)
                    && passage.reads(comment.version());
            boolean misread = comment.digits() == LONG_VERSION
                    && passage.target().version().before(8, 0, 0);
            if (unread || misread) {
                passage.edits().remove(comment);
                passage.note("a comment for servers from "
                        + new ServerVersion(comment.version()) + " on was taken out: "
                        + (unread ? "the source did not run it" : "the target does not run it"));
            }
        }
    }
}
