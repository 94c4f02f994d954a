package dev.assay.internal.trace;

/**
 * An object or an item that one invocation wrote and another one read.
 *
 * @param write the call that wrote it last before it was read
 * @param read the call that read it
 * @param evidence how that is known
 */
public record Read(MadeCall write, MadeCall read, Evidence evidence) {

    String from() {
        return write.by().component();
    }

    String to() {
        return read.by().component();
    }
}
