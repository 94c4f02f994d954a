package mapreduce;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import software.amazon.awssdk.services.s3.S3Client;

/** Adds what the mappers counted. */
public final class Reducer implements RequestHandler<Map<String, String>, String> {

    private final S3Client objects = S3Client.create();

    @Override
    public String handleRequest(Map<String, String> event, Context context) {
        Job job = Job.of(event, "");
        long total = 0;
        for (int part = 0; part < job.mappers(); part++) {
            String key = job.key(part);
            total += Long.parseLong(objects.getObjectAsBytes(
                            request -> request.bucket(job.bucket()).key(key))
                    .asUtf8String());
        }
        return Long.toString(total);
    }
}
