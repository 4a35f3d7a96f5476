package io.binlogbridge.sink.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.event.Operation;
import io.binlogbridge.sink.event.RecordAddress;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.RowImage;
import io.binlogbridge.sink.event.RowShape;
import io.binlogbridge.sink.event.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowRoutesTest {

    private static final RowShape SHAPE = new RowShape(List.of("id"), true);

    private final List<String> decided = new ArrayList<>();
    private final RowRoutes routes = new RowRoutes(change -> {
        decided.add(change.table());
        return Optional.empty();
    });

    @Test
    void aTableIsDecidedOnceHoweverManyRowsItHas() {
        for (int row = 0; row < 100; row++) {
            routes.of(row("a", SHAPE));
            routes.of(row("b", SHAPE));
        }
        assertThat(decided).containsExactly("a", "b");
    }

    @Test
    void anotherShapeOfATableIsDecidedAnew() {
        routes.of(row("a", SHAPE));
        routes.of(row("a", new RowShape(List.of("id"), true)));
        assertThat(decided).containsExactly("a", "a");
    }

    @Test
    void whatWasForgottenIsDecidedAnew() {
        routes.of(row("a", SHAPE));
        routes.forget();
        routes.of(row("a", SHAPE));
        assertThat(decided).containsExactly("a", "a");
    }

    @Test
    void tenThousandTablesHaveRoomTwice() {
        for (int table = 0; table < 20_000; table++) {
            routes.of(row("t" + table, SHAPE));
        }
        assertThat(routes.isFull()).isFalse();
        assertThat(decided).hasSize(20_000);
    }

    private static RowChange row(String table, RowShape shape) {
        return new RowChange(
                new RecordAddress("t", 0, 0),
                SourcePosition.UNKNOWN,
                "d",
                table,
                Operation.INSERT,
                null,
                null,
                new RowImage(shape, new Object[] {1L}));
    }
}
