package io.binlogbridge.ddl;

import java.util.List;

/** Reads the options of partitions and subpartitions, wherever their definitions stand. */
final class PartitionReader {

    private final ClauseDraft draft;
    private final OptionReader options;

    PartitionReader(ClauseDraft draft) {
        this.draft = draft;
        this.options = new OptionReader(draft, ClauseLevel.PARTITION, OptionReader.OF_PARTITIONS);
    }

    /** Reads from PARTITION BY, ADD PARTITION or REORGANIZE PARTITION on. */
    void read(Stretch partitioning) {
        int i = 0;
        while (i < partitioning.size()) {
            if (partitioning.at(i).isSymbol("(") && definesAt(partitioning, i + 1)) {
                for (Stretch definition : partitioning.inside(i).split()) {
                    readDefinition(definition);
                }
            }
            i = partitioning.pass(i);
        }
    }

    private static boolean definesAt(Stretch stretch, int index) {
        return stretch.at(index).isAnyOf("PARTITION", "SUBPARTITION");
    }

    private void readDefinition(Stretch definition) {
        int owner = draft.newOwner();
        draft.add(
                ClauseLevel.PARTITION,
                owner,
                "PARTITION",
                definition,
                List.of(definition.at(1).text()));
        int i = 2;
        while (i < definition.size()) {
            if (definition.at(i).is("STORAGE")) {
                i++;
            } else if (definition.at(i).isSymbol("(") && definesAt(definition, i + 1)) {
                read(definition.sub(i, definition.pass(i)));
                i = definition.pass(i);
            } else {
                i = options.read(definition, i, owner);
            }
        }
    }
}
