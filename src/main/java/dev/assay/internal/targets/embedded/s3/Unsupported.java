package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.access.AwsAccount;
import dev.assay.internal.targets.embedded.http.Headers.Field;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Refuses what S3 would do and this store does not: a setting is followed or refused, never ignored. */
final class Unsupported {

    private static final List<String> PREFIXES = List.of(
            "x-amz-bucket-object-lock",
            "x-amz-copy-source-server-side-encryption",
            "x-amz-grant-",
            "x-amz-mfa",
            "x-amz-object-lock-",
            "x-amz-server-side-encryption-",
            "x-amz-tagging",
            "x-amz-website-redirect-location",
            "x-amz-write-offset-bytes");

    /** Settings with the values that ask for no more than what is done anyway. */
    private static final Map<String, Set<String>> DEFAULTS = Map.of(
            "x-amz-acl", Set.of("private", "bucket-owner-full-control"),
            "x-amz-server-side-encryption", Set.of("AES256"),
            "x-amz-storage-class", Set.of("STANDARD"),
            "x-amz-object-ownership", Set.of("BucketOwnerEnforced"));

    private Unsupported() {}

    static void check(ObjectRequest request) {
        for (Field field : request.headers().fields()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            boolean refused = PREFIXES.stream().anyMatch(name::startsWith)
                    || !DEFAULTS.getOrDefault(name, Set.of(field.value())).contains(field.value());
            if (refused) {
                throw S3Error.notImplemented("the header " + name + " with that value")
                        .with("Header", name);
            }
            if (name.endsWith("expected-bucket-owner") && !field.value().equals(AwsAccount.ID)) {
                throw S3Error.of(403, "AccessDenied", "Access Denied");
            }
        }
    }
}
