package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Listing.Item;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The position at which the next page begins.
 *
 * @param key after this key
 * @param isPrefix whether {@code key} is a common prefix; then the page begins after all keys that start with it
 */
record PageToken(String key, boolean isPrefix) {

    private static final String PREFIX = "p";
    private static final String KEY = "k";

    static PageToken after(Item item) {
        return new PageToken(item.key(), item.object() == null);
    }

    static PageToken read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (plain.startsWith(PREFIX) || plain.startsWith(KEY)) {
                return new PageToken(plain.substring(1), plain.startsWith(PREFIX));
            }
        } catch (IllegalArgumentException e) {
            // Answered below.
        }
        throw S3Error.invalidArgument("continuation-token", text, "The continuation token provided is incorrect");
    }

    String text() {
        byte[] plain = ((isPrefix ? PREFIX : KEY) + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
