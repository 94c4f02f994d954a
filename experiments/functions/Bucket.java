package functions;

import dev.assay.experiment.Stage;
import java.util.Locale;
import software.amazon.awssdk.services.s3.S3Client;

/** The bucket of one visit, which has the function's name and is emptied and deleted when the visit ends. */
public final class Bucket {

    private static final int LONGEST = 63;

    private Bucket() {}

    /** Makes the bucket of a stage, and returns its name. */
    public static String of(Stage stage) {
        String function = stage.function().toLowerCase(Locale.ROOT);
        String name =
                function.substring(0, Math.min(LONGEST, function.length())).replaceAll("-+$", "");
        S3Client objects = stage.objects();
        objects.createBucket(request -> request.bucket(name));
        stage.afterwards(() -> {
            objects.listObjectsV2Paginator(request -> request.bucket(name))
                    .contents()
                    .forEach(object ->
                            objects.deleteObject(request -> request.bucket(name).key(object.key())));
            objects.deleteBucket(request -> request.bucket(name));
        });
        return name;
    }
}
