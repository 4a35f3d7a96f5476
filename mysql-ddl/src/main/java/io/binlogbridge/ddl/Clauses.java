package io.binlogbridge.ddl;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A statement as the clauses that it is made of, with their places. What is not known as a clause is not there; nothing fails on
 * syntax that is newer than this. Immutable.
 */
public final class Clauses {

    private final String text;
    private final StatementKind kind;
    private final ClauseDraft draft;
    private final List<Token> tokens;
    private final List<VersionComment> comments;

    private Clauses(String text, StatementKind kind, SqlMode mode) {
        this.text = text;
        this.kind = kind;
        this.tokens = TokenScanner.scan(text, mode);
        this.comments = TokenScanner.comments(text, mode);
        this.draft = new ClauseDraft(comments);
        new ClauseReader(tokens, draft).read(kind);
    }

    /**
     * Reads a statement that {@link DdlParser} took.
     *
     * @param kind what the parser said it is
     * @param mode the session's sql_mode
     */
    public static Clauses read(String text, StatementKind kind, SqlMode mode) {
        return new Clauses(text, kind, mode);
    }

    /** The statement as it was given. */
    public String text() {
        return text;
    }

    /** What the statement does. */
    public StatementKind kind() {
        return kind;
    }

    /** All clauses; within a level in textual order. */
    public Stream<DdlClause> all() {
        return draft.clauses.stream();
    }

    /** The clauses with one of these names. */
    public Stream<DdlClause> named(String... names) {
        return all().filter(clause -> clause.is(names));
    }

    /** The other clauses of the same column, index, partition or list of options. */
    public Stream<DdlClause> besides(DdlClause clause) {
        return all().filter(other ->
                other.owner() == clause.owner() && other.level() == clause.level() && other.start() != clause.start());
    }

    /** The executable comments that some server runs, in textual order. */
    public List<VersionComment> comments() {
        return comments;
    }

    /** Where one more option of CREATE TABLE or of a database statement can be put in. */
    public int optionsEnd() {
        return draft.optionsEnd;
    }

    /** What stands at a clause's place. */
    public String textOf(DdlClause clause) {
        return text.substring(clause.start(), clause.end());
    }

    /**
     * Unquoted words, keywords and names alike, but none after a dot.
     *
     * @param words in capitals
     */
    public Stream<DdlClause> words(Set<String> words) {
        return Stream.iterate(0, i -> i < tokens.size(), i -> i + 1)
                .filter(i -> isOneOf(i, words))
                .map(i -> word(tokens.get(i)));
    }

    private boolean isOneOf(int index, Set<String> words) {
        Token token = tokens.get(index);
        boolean afterDot = index > 0 && tokens.get(index - 1).isSymbol(".");
        return token.type() == Token.Type.WORD
                && !afterDot
                && words.contains(token.text().toUpperCase(Locale.ROOT));
    }

    private DdlClause word(Token token) {
        ClauseLevel level = ClauseLevel.EXPRESSION;
        return new DdlClause(level, -1, "WORD", List.of(token.text()), token.start(), token.end(), token.start(), 0);
    }

    List<Token> tokens() {
        return tokens;
    }

    List<List<Stretch>> lists() {
        return draft.lists;
    }
}
