package io.binlogbridge.source.model;

import io.debezium.connector.binlog.charset.BinlogCharsetRegistry;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.antlr.MySqlAntlrDdlParser;
import io.debezium.ddl.parser.mysql.generated.MySqlParser;
import io.debezium.relational.Tables.TableFilter;

/**
 * Debezium's parser, with the names of columns and databases as the server reads them: a doubled quote within quotes of its own
 * kind is one. Debezium undoes that in CREATE TABLE alone, and for backquotes, so that an ALTER of such a column is lost.
 */
final class ModelParser extends MySqlAntlrDdlParser {

    ModelParser(MySqlConnectorConfig config, TableFilter tables) {
        super(
                true,
                false,
                config.isSchemaCommentsHistoryEnabled(),
                tables,
                config.getServiceRegistry().getService(BinlogCharsetRegistry.class));
    }

    @Override
    public String parseName(MySqlParser.IdentifierContext identifier) {
        String text = identifier.getText();
        if (!isQuoted(text)) {
            return text;
        }
        String quote = text.substring(0, 1);
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }

    /** Done by {@link #parseName} already, for every kind of quote; what is doubled still is so in the name. */
    @Override
    public String removeRepeatedBacktick(String name) {
        return name;
    }
}
