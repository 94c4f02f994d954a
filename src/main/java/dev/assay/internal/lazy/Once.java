package dev.assay.internal.lazy;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Computes something at most once, and remembers a failure too: whoever asks again gets the same cause. */
public final class Once<T> {

    private final Supplier<T> computation;
    private @Nullable T value;
    private @Nullable Throwable failure;

    public Once(Supplier<T> computation) {
        this.computation = computation;
    }

    public synchronized T get() {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (value == null) {
            try {
                value = computation.get();
            } catch (RuntimeException | Error e) {
                failure = e;
                throw e;
            }
        }
        return value;
    }

    /** The value if it has been computed; computes nothing. */
    public synchronized Optional<T> present() {
        return Optional.ofNullable(value);
    }
}
