package io.binlogbridge.sink.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.event.value.JsonText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowKeyTest {

    private static final int[] BOTH = {0, 1};

    private static Object value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> (long) random.nextInt(3) - 1;
            case 2 -> random.nextLong();
            case 3 -> new BigDecimal(BigInteger.valueOf(random.nextInt(5) - 2), random.nextInt(3));
            case 4 -> new BigDecimal(new BigInteger(64, random));
            case 5 -> random.nextBoolean() ? -0.0 : (double) random.nextInt(2);
            case 6 -> random.nextBoolean() ? "" : "a" + random.nextInt(3);
            default ->
                random.nextBoolean()
                        ? new Bytes(new byte[] {(byte) random.nextInt(256)})
                        : new JsonText("[" + random.nextInt(3) + "]");
        };
    }

    private static RowKey key(Random random) {
        return new RowKey(new Object[] {value(random), value(random)}, BOTH);
    }

    @Test
    void theOrderIsTotalForEveryKindOfValue() {
        long seed = new Random().nextLong();
        System.out.println("RowKeyTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            RowKey a = key(random);
            RowKey b = key(random);
            RowKey c = key(random);
            int order = Integer.signum(a.compareTo(b));
            assertThat(Integer.signum(b.compareTo(a))).as("%s %s", a, b).isEqualTo(-order);
            if (order >= 0 && b.compareTo(c) >= 0) {
                assertThat(Integer.signum(a.compareTo(c)))
                        .as("%s %s %s", a, b, c)
                        .isEqualTo(Math.max(order, Integer.signum(b.compareTo(c))));
            }
        }
    }

    @Test
    void keysOnBothSidesOfTwoToThe63AreInTheirOrder() {
        List<RowKey> keys = new ArrayList<>();
        for (long i = 0; i < 1_000; i++) {
            keys.add(new RowKey(new Object[] {i}, new int[] {0}));
        }
        for (long i = 1; i <= 1_000; i++) {
            BigInteger number = BigInteger.TWO.pow(63).add(BigInteger.valueOf(i));
            keys.add(new RowKey(new Object[] {new BigDecimal(number)}, new int[] {0}));
        }
        List<RowKey> shuffled = new ArrayList<>(keys);
        Collections.shuffle(shuffled, new Random(1));
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(keys);
    }
}
