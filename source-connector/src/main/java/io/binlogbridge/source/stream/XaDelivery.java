package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.Event;
import io.debezium.connector.mysql.MySqlDatabaseSchema;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.pipeline.ErrorHandler;
import io.debezium.pipeline.source.spi.ChangeEventSource.ChangeEventSourceContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands events of XA transactions to Debezium's reader as if they had come from the server just now. */
final class XaDelivery implements XaTransactions.Delivery {

    private final Handler handler;
    private final MySqlDatabaseSchema schema;
    private final ErrorHandler errors;
    private volatile @Nullable Streaming streaming;

    /** Debezium's handler of events, which keeps what fails to itself and to the error handler. */
    interface Handler {
        void handle(MySqlPartition partition, MySqlOffsetContext offset, ChangeEventSourceContext context, Event event);
    }

    private record Streaming(MySqlPartition partition, MySqlOffsetContext offset, ChangeEventSourceContext context) {}

    XaDelivery(Handler handler, MySqlDatabaseSchema schema, ErrorHandler errors) {
        this.handler = handler;
        this.schema = schema;
        this.errors = errors;
    }

    /** Called before the first event. */
    void begin(MySqlPartition partition, MySqlOffsetContext offset, ChangeEventSourceContext context) {
        streaming = new Streaming(partition, offset, context);
    }

    @Override
    public void handle(Event event) {
        Streaming now = now();
        handler.handle(now.partition(), now.offset(), now.context(), event);
    }

    @Override
    public boolean goesOn() {
        return now().context().isRunning()
                && errors.getProducerThrowable() == null
                && !Thread.currentThread().isInterrupted();
    }

    /** Debezium's schema keeps a captured table's number even when it becomes that of a table which is not captured. */
    @Override
    public void forgetTableNumbers() {
        schema.clearTableMappings();
    }

    private Streaming now() {
        return Objects.requireNonNull(streaming, "streaming has begun");
    }
}
