package io.binlogbridge.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.kafka.connect.source.SourceConnectorContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.jspecify.annotations.Nullable;

/** What Connect gives to a source connector: the offset that is stored, and an ear for the wish for other tasks. */
final class FakeConnectorContext implements SourceConnectorContext {

    private final Supplier<@Nullable Map<String, ?>> offset;

    /** Open when other tasks were wished for. */
    final CountDownLatch asked = new CountDownLatch(1);

    FakeConnectorContext(Supplier<@Nullable Map<String, ?>> offset) {
        this.offset = offset;
    }

    @Override
    public void requestTaskReconfiguration() {
        asked.countDown();
    }

    @Override
    public void raiseError(Exception e) {
        throw new IllegalStateException(e);
    }

    @Override
    public OffsetStorageReader offsetStorageReader() {
        return reader(offset);
    }

    static OffsetStorageReader reader(Supplier<@Nullable Map<String, ?>> stored) {
        return new OffsetStorageReader() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> @Nullable Map<String, Object> offset(Map<String, T> partition) {
                return (Map<String, Object>) stored.get();
            }

            @Override
            public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
                Map<Map<String, T>, Map<String, Object>> all = new HashMap<>();
                partitions.forEach(partition -> all.put(partition, offset(partition)));
                return all;
            }
        };
    }
}
