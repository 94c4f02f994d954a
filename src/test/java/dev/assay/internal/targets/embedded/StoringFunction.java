package dev.assay.internal.targets.embedded;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts an object and reads another, by a client with default settings. */
public final class StoringFunction implements RequestHandler<Map<String, String>, String> {

    private static final S3Client S3 = S3Client.create();

    @Override
    public String handleRequest(Map<String, String> event, Context context) {
        String bucket = event.get("bucket");
        S3.putObject(put -> put.bucket(bucket).key("from/function"), RequestBody.fromString("written inside"));
        return S3.getObjectAsBytes(get -> get.bucket(bucket).key("for/function"))
                .asUtf8String();
    }
}
