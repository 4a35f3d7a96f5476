package io.binlogbridge.source.text;

/** How one character set writes text. */
interface TextForm {

    /** As {@link MySqlCharset#decode}. */
    String decode(byte[] bytes) throws InvalidTextException;
}
