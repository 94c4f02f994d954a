package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.assay.profiler.Inspector;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Says by an object that it runs, and then, where it is asked to, does nothing until another object tells it to go on: a call
 * that is known to run as long as wanted, without using CPU.
 */
public final class Held implements RequestHandler<Held.Request, Map<String, Object>> {

    private static final int PAUSE_MILLIS = 25;
    private static final int RESERVE_MILLIS = 2_000;

    /** Made in INIT, at full speed. Region, endpoint and credentials are those of the function's environment. */
    private final S3Client objects = S3Client.create();

    /**
     * Where its signs are.
     */
    public static final class Request {
        private String bucket = "";
        private String running = "";
        private String until = "";
        private int lingerMillis;

        /** The bucket of all signs. */
        public String getBucket() {
            return bucket;
        }

        public void setBucket(String bucket) {
            this.bucket = bucket;
        }

        /** What the key of the sign that it runs begins with; the request id follows. */
        public String getRunning() {
            return running;
        }

        public void setRunning(String running) {
            this.running = running;
        }

        /** The key of the object that tells it to go on; empty when it shall not wait. */
        public String getUntil() {
            return until;
        }

        public void setUntil(String until) {
            this.until = until;
        }

        /** How much longer it waits after the sign. */
        public int getLingerMillis() {
            return lingerMillis;
        }

        public void setLingerMillis(int lingerMillis) {
            this.lingerMillis = lingerMillis;
        }
    }

    @Override
    public Map<String, Object> handleRequest(Request request, Context context) {
        Inspector inspector = new Inspector();
        inspector.inspectContainer();
        inspector.inspectInvocation(context.getAwsRequestId());
        objects.putObject(
                put -> put.bucket(request.getBucket()).key(request.getRunning() + context.getAwsRequestId()),
                RequestBody.empty());
        if (!request.getUntil().isEmpty()) {
            waitUntilTold(request, context);
        }
        return inspector.finish();
    }

    private void waitUntilTold(Request request, Context context) {
        while (!exists(request.getBucket(), request.getUntil())) {
            if (context.getRemainingTimeInMillis() < RESERVE_MILLIS) {
                throw new IllegalStateException("got no sign to go on in time");
            }
            pause(PAUSE_MILLIS);
        }
        pause(request.getLingerMillis());
    }

    private boolean exists(String bucket, String key) {
        return objects.listObjectsV2(list -> list.bucket(bucket).prefix(key).maxKeys(1))
                .hasContents();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("was interrupted", e);
        }
    }
}
