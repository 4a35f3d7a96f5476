package io.binlogbridge.sink.ddl;

import io.binlogbridge.ddl.ColumnMapping;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Every column of every table gets a prefix. It follows the statements, to know which names are those of views. */
final class RenamedColumns implements ColumnMapping {

    private static final int LONGEST_NAME = 64;

    private final String prefix;

    private final Set<String> views = new HashSet<>();

    /** @param prefix empty where every column keeps its name */
    RenamedColumns(String prefix) {
        this.prefix = prefix;
    }

    void follow(DdlStatement statement) {
        statement.references().stream()
                .filter(reference -> reference.type() == ObjectType.VIEW && reference.role() != Role.DROPS)
                .forEach(reference -> views.add(key(reference.object())));
        statement.renames().stream()
                .filter(rename -> views.contains(key(rename.from())))
                .forEach(rename -> views.add(key(rename.to())));
    }

    private static String key(ObjectName name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean concerns(ObjectName table) {
        return !views.contains(key(table)) && !table.database().equalsIgnoreCase("information_schema");
    }

    @Override
    public Optional<String> column(ObjectName table, String column) {
        boolean fits = column.codePointCount(0, column.length()) + prefix.length() <= LONGEST_NAME;
        return Optional.of(fits ? prefix + column : prefix + column.substring(prefix.length()));
    }

    @Override
    public List<String> identity(ObjectName table) {
        return List.of();
    }

    @Override
    public boolean leavesOut(ObjectName table) {
        return false;
    }

    @Override
    public boolean alike(ObjectName one, ObjectName other) {
        return true;
    }
}
