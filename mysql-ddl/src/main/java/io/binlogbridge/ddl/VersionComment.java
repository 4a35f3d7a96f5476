package io.binlogbridge.ddl;

/**
 * An executable comment, whose text is run by servers from a version on.
 *
 * @param version as it is written, {@code 80023} for 8.0.23; 0 where every server runs it
 * @param start offset of its opening
 * @param end offset after its close
 * @param digits how many digits the version has; servers before 8.0 read five at most
 */
public record VersionComment(int version, int start, int end, int digits) {

    boolean covers(int offset) {
        return start <= offset && offset < end;
    }
}
