package dev.assay.internal.targets.embedded.instance;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * Which instance of which function.
 *
 * @param name unique in all runs, 32 hexadecimal digits
 * @param logStream as the Lambda service names log streams: date, version, name
 * @param initWithinCall INIT counts as part of the call, as after an INIT that took too long
 */
record InstanceIdentity(FunctionRevision revision, String name, String logStream, boolean initWithinCall) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    static InstanceIdentity create(FunctionRevision revision, boolean initWithinCall) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String name = HexFormat.of().formatHex(random);
        String date = LocalDate.now(Clock.systemUTC()).format(DATE);
        return new InstanceIdentity(revision, name, date + "/[$LATEST]" + name, initWithinCall);
    }
}
