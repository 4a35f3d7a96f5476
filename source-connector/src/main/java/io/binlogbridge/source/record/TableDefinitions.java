package io.binlogbridge.source.record;

import io.debezium.relational.Column;
import io.debezium.relational.Table;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.connect.data.Struct;

/** Tables of Debezium's model as the structs of the wire contract. */
final class TableDefinitions {

    private TableDefinitions() {}

    static Struct of(Table table) {
        return new Struct(SchemaChangeSchemas.TABLE)
                .put("database", table.id().catalog())
                .put("table", table.id().table())
                .put("key", table.primaryKeyColumnNames())
                .put("columns", columns(table));
    }

    private static List<Struct> columns(Table table) {
        return table.columns().stream().map(TableDefinitions::column).toList();
    }

    private static Struct column(Column column) {
        return new Struct(SchemaChangeSchemas.COLUMN)
                .put("name", column.name())
                .put("type", column.typeExpression().toUpperCase(Locale.ROOT))
                .put("length", column.length() == Column.UNSET_INT_VALUE ? null : column.length())
                .put("scale", column.scale().orElse(null))
                .put("charset", column.charsetName())
                .put("optional", column.isOptional())
                .put("auto_increment", column.isAutoIncremented())
                .put("generated", column.isGenerated());
    }
}
