package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;
import io.binlogbridge.ddl.DdlClause;
import io.binlogbridge.ddl.StatementKind;
import java.util.List;
import java.util.Optional;

/**
 * Row formats of InnoDB's tables. A format that InnoDB does not have, and a KEY_BLOCK_SIZE without COMPRESSED, were passed over by
 * servers that are not strict; they are taken out for one that is. Since 5.7.9 the default is DYNAMIC, whose keys may have 3,072
 * bytes: it is spelled out for an older target that can do it on request.
 */
final class RowFormats implements Rule {

    private static final List<String> FORMATS_OF_INNODB =
            List.of("DEFAULT", "COMPACT", "REDUNDANT", "DYNAMIC", "COMPRESSED");

    @Override
    public String name() {
        return "row format";
    }

    @Override
    public void apply(Passage passage) {
        if (!createsInInnodb(passage)) {
            return;
        }
        Optional<DdlClause> format = option(passage, "ROW_FORMAT");
        Optional<DdlClause> blockSize = option(passage, "KEY_BLOCK_SIZE");
        if (passage.target().isStrictOnTableOptions()) {
            format.filter(clause -> FORMATS_OF_INNODB.stream().noneMatch(clause.value()::equalsIgnoreCase))
                    .ifPresent(clause -> passage.drop(clause, "InnoDB has no such format"));
            blockSize
                    .filter(clause -> !clause.value().equals("0") && format.isPresent() && !isCompressed(format.get()))
                    .ifPresent(clause -> passage.drop(clause, "only compressed tables have a block size"));
        }
        boolean dynamic =
                passage.source().version().atLeast(5, 7, 9) && passage.target().hasLargePrefixOnRequest();
        if (dynamic && format.isEmpty() && blockSize.isEmpty()) {
            passage.edits().insert(passage.statement().optionsEnd(), " ROW_FORMAT=DYNAMIC");
        }
    }

    private static boolean createsInInnodb(Passage passage) {
        boolean defines = passage.statement().kind() == StatementKind.CREATE_TABLE
                && passage.statement().named("COLUMN").findAny().isPresent();
        return defines
                && option(passage, "ENGINE")
                        .map(DdlClause::value)
                        .orElse("InnoDB")
                        .equalsIgnoreCase("InnoDB");
    }

    private static boolean isCompressed(DdlClause format) {
        return format.value().equalsIgnoreCase("COMPRESSED");
    }

    private static Optional<DdlClause> option(Passage passage, String name) {
        return passage.statement()
                .named(name)
                .filter(clause -> clause.level() == ClauseLevel.TABLE)
                .findFirst();
    }
}
