package io.binlogbridge.ddl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a statement of which it is not known what the names in it name. It may stay as it is only if nothing in it that
 * could be the name of a table, a routine or a database would change; otherwise the statement cannot be rewritten.
 *
 * @param database where an unqualified name in it belongs; null when nowhere
 * @param why what was not understood, for the message
 * @param home the stored program of whose body this is a part, or null
 */
record UnreadPart(List<Token> tokens, @Nullable String database, String why, @Nullable ObjectName home)
        implements Site {

    @Override
    public UnreadPart inside(ObjectName program) {
        return new UnreadPart(tokens, program.database(), why, program);
    }

    @Override
    public List<Edit> rewrite(String sql, Renaming outer) {
        Renaming renaming = outer.inside(home);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean account = i > 0 && tokens.get(i - 1).isSymbol("@");
            if (token.isIdentifier() && !account && !staysSame(i, renaming)) {
                throw DdlSyntaxException.at(
                        sql, token.start(), "this name may have to change, but " + why + ", so it is not certain");
            }
        }
        PossibleColumns.of(tokens, database).requireNoneChanges(sql, renaming.columns(), why);
        return List.of();
    }

    @Override
    public boolean isConcerned(ColumnMapping columns) {
        return PossibleColumns.of(tokens, database).isConcerned(columns);
    }

    private boolean staysSame(int i, Renaming renaming) {
        String name = tokens.get(i).text();
        boolean qualifies = i + 2 < tokens.size()
                && tokens.get(i + 1).isSymbol(".")
                && (tokens.get(i + 2).isIdentifier() || tokens.get(i + 2).isSymbol("*"));
        if (qualifies) {
            ObjectName pair = new ObjectName(name, tokens.get(i + 2).text());
            if (!renaming.target(pair).equals(pair)
                    || !renaming.targetDatabase(name).equals(name)) {
                return false;
            }
        }
        if (database == null) {
            return true;
        }
        ObjectName target = renaming.target(new ObjectName(database, name));
        return target.name().equals(name) && renaming.isDefault(target.database());
    }
}
