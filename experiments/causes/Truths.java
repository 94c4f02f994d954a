package causes;

import causes.Score.Truth;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;

/** What recipients wrote down. */
final class Truths {

    private Truths() {}

    static List<Truth> in(S3Client objects, String bucket) {
        List<Truth> truths = new ArrayList<>();
        objects.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(Wiring.TRUTH)).contents().stream()
                .map(object -> object.key())
                .forEach(key -> {
                    List<String> nonces = objects.getObjectAsBytes(
                                    get -> get.bucket(bucket).key(key))
                            .asUtf8String()
                            .lines()
                            .toList();
                    for (int place = 0; place < nonces.size(); place++) {
                        truths.add(truth(nonces.get(place), key.substring(Wiring.TRUTH.length()), place));
                    }
                });
        return truths;
    }

    private static Truth truth(String nonce, String effect, int place) {
        int at = nonce.indexOf('#');
        return new Truth(nonce.substring(0, at), Integer.parseInt(nonce.substring(at + 1)), effect, place);
    }
}
