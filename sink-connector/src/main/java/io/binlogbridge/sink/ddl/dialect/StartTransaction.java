package io.binlogbridge.sink.ddl.dialect;

/** CREATE TABLE ... START TRANSACTION, as 8.0.21 and later log a CREATE TABLE ... SELECT: before, it is a plain CREATE TABLE. */
final class StartTransaction implements Rule {

    @Override
    public String name() {
        return "start transaction";
    }

    @Override
    public void apply(Passage passage) {
        if (passage.target().version().before(8, 0, 21)) {
            passage.statement().named("START TRANSACTION").forEach(passage.edits()::remove);
        }
    }
}
