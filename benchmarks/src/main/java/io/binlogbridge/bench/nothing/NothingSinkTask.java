package io.binlogbridge.bench.nothing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.jspecify.annotations.Nullable;

/** Counts the records that it lets go of, eight bytes in a file. */
public final class NothingSinkTask extends SinkTask {

    private long count;
    private @Nullable RandomAccessFile file;

    @Override
    public void start(Map<String, String> options) {
        try {
            file = new RandomAccessFile(Objects.requireNonNull(options.get(NothingSinkConnector.COUNT_FILE)), "rw");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        if (records.isEmpty() || file == null) {
            return;
        }
        count += records.size();
        try {
            file.seek(0);
            file.writeLong(count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String version() {
        return "1";
    }
}
