package dev.assay.internal.targets.embedded.instance.loop;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.OutputStream;

/** A function's handler, whatever its types: bytes in, bytes out. */
interface Handler {

    void handle(byte[] event, OutputStream answer, Context context) throws Throwable;
}
