package dev.assay.internal.sources;

import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Removes things one by one: what cannot be removed is named and does not keep the others. */
final class Removal {

    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;

    private final Consumer<String> warnings;

    Removal(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    void of(String thing, Runnable remove) {
        try {
            remove.run();
        } catch (SdkServiceException e) {
            if (!isGone(e)) {
                stays(thing, e);
            }
        } catch (SdkException e) {
            stays(thing, e);
        }
    }

    /** Not every service answers with the status of HTTP. */
    private static boolean isGone(SdkServiceException e) {
        String name = e.getClass().getSimpleName();
        return e.statusCode() == NOT_FOUND
                || (e.statusCode() == BAD_REQUEST && (name.contains("NotFound") || name.contains("DoesNotExist")));
    }

    private void stays(String thing, SdkException e) {
        warnings.accept(thing + " was not removed: " + e.getMessage() + ". Remove it there");
    }
}
