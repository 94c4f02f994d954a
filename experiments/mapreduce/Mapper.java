package mapreduce;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Counts the multiples of 3 in its part of the range, and leaves the count as an object. */
public final class Mapper implements RequestHandler<Map<String, String>, String> {

    private static final int DIVISOR = 3;

    private final S3Client objects = S3Client.create();

    @Override
    public String handleRequest(Map<String, String> event, Context context) {
        Job job = Job.of(event, "");
        long count = IntStream.range(0, Job.NUMBERS)
                .filter(number -> number % job.mappers() == job.part() && number % DIVISOR == 0)
                .count();
        objects.putObject(
                request -> request.bucket(job.bucket()).key(job.key(job.part())),
                RequestBody.fromString(Long.toString(count)));
        return "done";
    }
}
