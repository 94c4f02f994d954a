package dev.assay.internal.targets.localstack.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Pulls an image, and tells how far it is. */
final class ImagePull {

    private static final String MUST = "must be there or be pulled: ";

    private final DockerClient client;
    private final NeededImage image;
    private final Consumer<String> progress;
    private final PullProgress lines;

    ImagePull(DockerClient client, NeededImage image, Consumer<String> progress, LongSupplier nanoTime) {
        this.client = client;
        this.image = image;
        this.progress = progress;
        this.lines = new PullProgress(image.name(), progress, nanoTime);
    }

    void run(Duration timeout) {
        if (timeout.isZero()) {
            throw problem("must be there, as nothing is pulled", null);
        }
        progress.accept("pulling " + image.name() + " (" + image.purpose() + "), once; for " + Seconds.of(timeout)
                + " at most");
        ImageReference reference =
                ImageReference.parse(image.name()).orElseThrow(() -> problem("must be the name of an image", null));
        Listener pull = new Listener();
        try (pull) {
            client.pullImageCmd(reference.repository())
                    .withTag(reference.version())
                    .exec(pull);
            if (!pull.awaitCompletion(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw problem("must be pulled within " + Seconds.of(timeout), null);
            }
            pull.requireSuccess();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw problem("must be pulled without interruption", e);
        } catch (InvalidInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw problem(MUST + FailureText.of(e), e);
        }
    }

    private InvalidInputException problem(String must, @Nullable Exception cause) {
        String message = String.format(Locale.ROOT, "%s (%s) %s", image.purpose(), image.name(), must);
        String remedy = "Pull it by hand (docker pull " + image.name()
                + "), allow more time with -Dassay.localstack.pullTimeout=, or name another with -D" + image.property()
                + "=";
        return cause == null
                ? new InvalidInputException(Problem.IMAGE_PULL, message, remedy)
                : new InvalidInputException(Problem.IMAGE_PULL, message, remedy, cause);
    }

    /** Hears what the engine says: a failure comes as an item of the list, after status 200. */
    private final class Listener extends ResultCallback.Adapter<PullResponseItem> {

        private volatile @Nullable String failure;

        @Override
        public void onNext(PullResponseItem item) {
            ResponseItem.ErrorDetail detail = item.getErrorDetail();
            if (detail != null && detail.getMessage() != null) {
                failure = detail.getMessage();
            }
            lines.at(item);
        }

        void requireSuccess() {
            String said = failure;
            if (said != null) {
                throw problem(MUST + said.strip().replaceFirst("[.]$", ""), null);
            }
        }
    }
}
