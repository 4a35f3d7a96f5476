package io.binlogbridge.sink.rule.collation;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Texts in which collations differ: neighbours in scripts, twins in a collation, marks, spaces, wildcards. */
final class RandomTexts {

    private static final int[] SPECIAL = {
        ' ', ' ', ' ', '\t', '\n', 0, 0x1F, 0x7F, '%', '_', '\\', '!', '|', '\'', 0xA0, 0xAD, 0x301, 0x308, 0x345,
        0x200B, 0x200D, 0x2028, 0x3000, 0xFDD0, 0xFEFF, 0xFFFD, 0xFFFF, 0x10FFFF
    };

    private static final List<Form> FORMS = List.of(Form.NFC, Form.NFD, Form.NFKC, Form.NFKD);

    private static final String ESCAPES = "\\\\!!!||éяÿー가";

    /** Pages whose characters meet in one text: letters and marks, vowels and consonants, letters of syllables. */
    private static final int[] PAGES = {
        0x00, 0x00, 0x00, 0x01, 0x02, 0x03, 0x03, 0x04, 0x05, 0x06, 0x09, 0x0E, 0x0E, 0x0F, 0x10, 0x11, 0x17, 0x19,
                0x1A,
        0x1E, 0x1F, 0x20, 0x21, 0x24, 0x2C, 0x30, 0x30, 0x32, 0x33, 0x4E, 0xA6, 0xAA, 0xAB, 0xAC, 0xD7, 0xF9, 0xFB,
                0xFC,
        0xFE, 0xFF, 0x104, 0x10A, 0x110, 0x118, 0x11A, 0x170, 0x187, 0x1D1, 0x1D4, 0x1E9, 0x1F1, 0x1F6, 0x2F8, 0xE01
    };

    private final Random random;
    private final List<Twins> twins;
    private final int[] characters;

    /**
     * @param characters of the character set
     * @param twins of collations of it
     */
    RandomTexts(Random random, int[] characters, List<Twins> twins) {
        this.random = random;
        this.characters = characters;
        this.twins = twins;
    }

    /** A text, one that is much like it, and a pattern that may match it. */
    String[] row() {
        String text = text();
        String other = random.nextInt(20) == 0 ? text() : changed(text, random.nextInt(4));
        return new String[] {text, other, pattern(random.nextBoolean() ? text : other)};
    }

    private String text() {
        int[] near = {character(), character(), character()};
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(random.nextInt(4) == 0 ? 12 : 5); left > 0; left--) {
            text.appendCodePoint(random.nextInt(4) == 0 ? character() : neighbour(near[random.nextInt(near.length)]));
        }
        return text.toString();
    }

    private int character() {
        int page = random.nextInt(3) == 0 ? PAGES[random.nextInt(PAGES.length)] : random.nextInt(0x110);
        return switch (random.nextInt(8)) {
            case 0, 1 -> there("aAbBeEiIoOsSzZ019 -".codePointAt(random.nextInt(19)));
            case 2 -> there(SPECIAL[random.nextInt(SPECIAL.length)]);
            case 3 -> characters[random.nextInt(characters.length)];
            case 4 -> there(random.nextInt(0x250));
            default -> there((page << 8) + random.nextInt(256));
        };
    }

    /** The character, if the character set has it, else any. */
    private int there(int character) {
        return has(character) ? character : characters[random.nextInt(characters.length)];
    }

    private boolean has(int character) {
        return Arrays.binarySearch(characters, character) >= 0;
    }

    private int neighbour(int character) {
        return random.nextInt(3) == 0 ? character : there((character & ~0xff) | random.nextInt(256));
    }

    private int twin(int character) {
        return twins.isEmpty()
                ? character
                : twins.get(random.nextInt(twins.size())).of(character, random);
    }

    private String changed(String text, int times) {
        String changed = text;
        for (int left = times; left > 0; left--) {
            changed = changed(changed);
        }
        return changed.codePoints().allMatch(this::has) ? changed : text;
    }

    private String changed(String text) {
        int[] all = text.codePoints().toArray();
        int at = random.nextInt(all.length + 1);
        return switch (random.nextInt(10)) {
            case 0 -> text + " ".repeat(1 + random.nextInt(3));
            case 1 -> text + Character.toString(character());
            case 2 -> text.toUpperCase(Locale.ROOT);
            case 3 -> text.toLowerCase(Locale.ROOT);
            case 4 -> Normalizer.normalize(text, FORMS.get(random.nextInt(4)));
            case 5 -> new String(all, 0, at) + Character.toString(character()) + new String(all, at, all.length - at);
            case 6 ->
                new String(all, 0, at)
                        + new String(all, Math.min(at + 1, all.length), Math.max(all.length - at - 1, 0));
            default ->
                text.codePoints()
                        .map(one -> random.nextInt(3) == 0 ? one : twin(one))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        };
    }

    private String pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            switch (random.nextInt(12)) {
                case 0, 1 -> pattern.append('_');
                case 2 -> pattern.append('%');
                case 3 -> pattern.append('%').appendCodePoint(character);
                case 4 ->
                    pattern.append(ESCAPES.charAt(random.nextInt(ESCAPES.length())))
                            .appendCodePoint(twin(character));
                case 5 -> pattern.append(random.nextBoolean() ? "%_" : "_%");
                case 6 -> pattern.appendCodePoint(character());
                case 7, 8 -> pattern.appendCodePoint(twin(character));
                default -> pattern.appendCodePoint(character);
            }
        }
        String end = random.nextInt(4) == 0 ? "%_\\! |".substring(random.nextInt(6)) : "";
        String whole = pattern.append(end, 0, Math.min(end.length(), 1)).toString();
        return whole.codePoints().allMatch(this::has) ? whole : text;
    }
}
