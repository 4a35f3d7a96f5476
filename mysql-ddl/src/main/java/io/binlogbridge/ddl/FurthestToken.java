package io.binlogbridge.ddl;

import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/** Remembers how far the parser has looked: where it gives up, nothing that it knows goes on so. */
final class FurthestToken extends CommonTokenStream {

    private int furthest;

    FurthestToken(List<Token> tokens) {
        super(new ListTokenSource(tokens));
        fill();
    }

    @Override
    public void consume() {
        super.consume();
        furthest = Math.max(furthest, index());
    }

    int furthest() {
        return furthest;
    }
}
