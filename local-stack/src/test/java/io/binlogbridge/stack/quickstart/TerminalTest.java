package io.binlogbridge.stack.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void statusIsOneLineThatIsWrittenOverAndCutToTheWidth() {
        Terminal terminal = new Terminal(out, true, 10);
        terminal.status("0123456789");
        terminal.status("new");
        terminal.say("stays");
        assertThat(text()).isEqualTo("\r\u001b[K012345678\r\u001b[Knew\r\u001b[Kstays" + System.lineSeparator());
    }

    @Test
    void pipeGetsOrdinaryLinesAndNotEveryOne() {
        Terminal terminal = new Terminal(out, false, 10);
        terminal.status("longer than ten");
        terminal.status("too soon");
        terminal.say("stays");
        assertThat(text().lines()).containsExactly("longer than ten", "stays");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
