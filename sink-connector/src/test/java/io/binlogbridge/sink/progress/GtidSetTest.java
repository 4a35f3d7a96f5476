package io.binlogbridge.sink.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtidSetTest {

    private static final String A = "3e11fa47-71ca-11e1-9e33-c80aa9429562";
    private static final String B = "00000000-71ca-11e1-9e33-c80aa9429562";

    private static Gtid gtid(String source, long number) {
        return Gtid.parse(source + ":" + number).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A:1-5; A:1-5",
                "A:1-3:5:7-9; A:1-3:5:7-9",
                "A:5:1-3:4; A:1-5",
                "A:1, B:2-3; B:2-3,A:1",
                "A:1:tag:4-5; A:1,A:tag:4-5",
                "A:tag:4:5:other:1; A:other:1,A:tag:4-5",
                "A:TAG:1; A:tag:1"
            })
    void isWrittenAsMySqlWritesIt(String given, String expected) {
        assertThat(GtidSet.parse(named(given)).toString()).isEqualTo(named(expected));
    }

    private static String named(String text) {
        return text.replaceAll("A(?=:)", A).replaceAll("B(?=:)", B);
    }

    @Test
    void anEmptySetHasNoTextAndNothingInIt() {
        assertThat(GtidSet.parse("").toString()).isEmpty();
        assertThat(GtidSet.parse("").contains(gtid(A, 1))).isFalse();
    }

    @Test
    void aTagIsASourceOfItsOwn() {
        GtidSet set = GtidSet.parse(A + ":tag:1-3");
        assertThat(set.contains(gtid(A + ":tag", 2))).isTrue();
        assertThat(set.contains(gtid(A, 2))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":1",
                "0-1-23",
                "nonsense",
                A,
                A + ":",
                A + ":1x",
                A + ":-1",
                A + ":1tag:1",
                A + ":tag:",
                A + "0:1",
                A + ":9999999999999999999",
                A + ":99999999999999999999"
            })
    void whatIsNoTransactionIsNone(String text) {
        assertThat(Gtid.parse(text)).isEmpty();
        assertThat(Gtid.parse(null)).isEmpty();
    }

    @Test
    void aTransactionReadAfterAnotherIsTheSameAsReadAlone() {
        Gtid like = gtid(A, 1);
        assertThat(Gtid.parse(A + ":9223372036854775807", like)).contains(new Gtid(A, Long.MAX_VALUE));
        assertThat(Gtid.parse(A.toUpperCase(Locale.ROOT) + ":2", like)).contains(new Gtid(A, 2));
        assertThat(Gtid.parse(B + ":2", like)).contains(new Gtid(B, 2));
        assertThat(Gtid.parse(A + ":Tag:2", like)).contains(new Gtid(A + ":tag", 2));
        assertThat(Gtid.parse(A + ":2", gtid(A + ":tag", 1))).contains(new Gtid(A, 2));
        assertThat(Gtid.parse(A + ":", like)).isEmpty();
    }

    @Test
    void randomAdditionsEqualAPlainSet() {
        long seed = new Random().nextLong();
        System.out.println("GtidSetTest seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 50; run++) {
            GtidSet set = new GtidSet();
            Set<Long> model = new HashSet<>();
            for (int i = 0; i < 150; i++) {
                long number = 1L + random.nextInt(200);
                set.add(gtid(A, number));
                model.add(number);
            }
            GtidSet reread = GtidSet.parse(set.toString());
            for (long number = 1; number <= 201; number++) {
                assertThat(set.contains(gtid(A, number))).isEqualTo(model.contains(number));
                assertThat(reread.contains(gtid(A, number))).isEqualTo(model.contains(number));
            }
        }
    }

    @Test
    void onlyTheOldestGapsAreClosed() {
        GtidSet set = new GtidSet();
        for (long number = 2; number <= 2_000; number += 2) {
            set.add(gtid(A, number));
        }
        assertThat(set.toString().chars().filter(c -> c == ':').count()).isEqualTo(GtidSet.INTERVALS_KEPT);
        assertThat(set.contains(gtid(A, 1_999))).isFalse();
        assertThat(set.contains(gtid(A, 1_801))).isFalse();
        assertThat(set.contains(gtid(A, 3))).isTrue();
        assertThat(set.contains(gtid(A, 1))).isFalse();
    }
}
