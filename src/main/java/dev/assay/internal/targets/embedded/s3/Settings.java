package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.access.AwsAccount;
import dev.assay.internal.targets.embedded.http.Headers.Field;
import dev.assay.internal.targets.embedded.s3.checksum.ChecksumAlgorithm;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.service.Operation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The headers and query parameters that one operation follows. It refuses all others of S3 by their names: a setting is
 * followed or refused, never ignored.
 */
final class Settings {

    static final String STORAGE_CLASS = "x-amz-storage-class";
    static final String SERVER_SIDE_ENCRYPTION = "x-amz-server-side-encryption";

    private static final Set<String> OF_EVERY_REQUEST = Set.of(
            "x-amz-content-sha256",
            "x-amz-date",
            "x-amz-decoded-content-length",
            "x-amz-expected-bucket-owner",
            "x-amz-request-payer",
            "x-amz-sdk-checksum-algorithm",
            "x-amz-security-token",
            // Asks for an MD5 after the content. S3 may decline.
            "x-amz-te",
            "x-amz-trailer",
            "x-amz-user-agent",
            // Repeats the name of the operation, for logs.
            "x-id");

    /** Settings with values that ask for nothing beyond the default. */
    private static final Map<String, Set<String>> DEFAULTS = Map.of(
            "x-amz-acl",
            Set.of("private", "bucket-owner-full-control"),
            "x-amz-bucket-object-lock-enabled",
            Set.of("false"),
            "x-amz-checksum-mode",
            Set.of("ENABLED"),
            "x-amz-object-ownership",
            Set.of("BucketOwnerEnforced"),
            "x-amz-optional-object-attributes",
            Set.of("RestoreStatus"),
            "x-amz-request-payer",
            Set.of("requester"),
            SERVER_SIDE_ENCRYPTION,
            Set.of("AES256"),
            STORAGE_CLASS,
            Set.of("STANDARD"),
            "x-amz-tagging-directive",
            Set.of("COPY", "REPLACE"));

    private static final Set<String> CONDITIONS =
            Set.of("if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "if-range", "range");
    private static final String OF_S3 = "x-amz-";
    private static final String METADATA = "x-amz-meta-";

    private final Set<String> names;
    private final boolean metadata;

    private Settings(Set<String> names, boolean metadata) {
        this.names = names;
        this.metadata = metadata;
    }

    /**
     * The settings of every request, among them the checksum of its body, and some more.
     *
     * @param names headers in lower case, and parameters as they are
     */
    static Settings of(String... names) {
        return new Settings(OF_EVERY_REQUEST, false)
                .and(Arrays.stream(ChecksumAlgorithm.values())
                        .map(ChecksumAlgorithm::header)
                        .toArray(String[]::new))
                .and(names);
    }

    /** These settings and more. */
    Settings and(String... more) {
        return new Settings(Stream.concat(names.stream(), Arrays.stream(more)).collect(Collectors.toSet()), metadata);
    }

    /** These settings and the attributes of a new object. */
    Settings withAttributes() {
        return new Settings(and("x-amz-acl", SERVER_SIDE_ENCRYPTION, STORAGE_CLASS).names, true);
    }

    /** Wraps an operation so that it refuses all other settings. */
    Operation<ObjectRequest> guard(Operation<ObjectRequest> operation) {
        return request -> {
            check(request);
            return operation.answer(request);
        };
    }

    private void check(ObjectRequest request) {
        for (Field field : request.headers().fields()) {
            check(field.name().toLowerCase(Locale.ROOT), field.value());
        }
        for (String parameter : new TreeSet<>(request.parameters().keySet())) {
            if (!names.contains(parameter)) {
                throw S3Error.notImplemented("the parameter " + parameter + " of this operation");
            }
        }
    }

    private void check(String name, String value) {
        boolean checked = name.startsWith(OF_S3) || CONDITIONS.contains(name);
        boolean followed = names.contains(name) || (metadata && name.startsWith(METADATA));
        if (checked && !followed) {
            throw refused(name, "of this operation");
        }
        if (DEFAULTS.getOrDefault(name, Set.of(value)).stream().noneMatch(value::equalsIgnoreCase)) {
            throw refused(name, "with that value");
        }
        if (name.endsWith("expected-bucket-owner") && !value.equals(AwsAccount.ID)) {
            throw S3Error.of(403, "AccessDenied", "Access Denied");
        }
    }

    private static S3Error refused(String header, String which) {
        return S3Error.notImplemented("the header " + header + " " + which).with("Header", header);
    }
}
