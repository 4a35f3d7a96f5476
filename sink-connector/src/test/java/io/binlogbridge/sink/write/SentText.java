package io.binlogbridge.sink.write;

import java.util.ArrayList;
import java.util.List;

/** Keeps the text of what would be sent. */
final class SentText implements SqlSender {

    final List<String> texts = new ArrayList<>();
    final List<Integer> sizes = new ArrayList<>();

    @Override
    public SqlBytes statement() {
        return new SqlBytes(new byte[] {3, 0, 1});
    }

    @Override
    public long send(SqlBytes sql) {
        texts.add(sql.toString());
        sizes.add(sql.size());
        return 1;
    }
}
