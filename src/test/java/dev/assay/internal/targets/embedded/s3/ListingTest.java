package dev.assay.internal.targets.embedded.s3;

import static dev.assay.internal.targets.embedded.s3.RunningStore.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The old form of lists, whose marker may be a key or a common prefix, and parameters of both forms. */
class ListingTest {

    @RegisterExtension
    static final RunningStore STORE = new RunningStore();

    private String bucket = "";

    @BeforeEach
    void putObjects() {
        bucket = STORE.bucket();
        STORE.put(bucket, "folder/a/1", "folder/a/2", "folder/b", "folder/c", "top");
    }

    /** Answers as recorded against AWS by LocalStack's test_list_objects_marker_common_prefixes; the others follow from them. */
    @ParameterizedTest
    @CsvSource({
        "folder/, folder/a/,   folder/b folder/c",
        "folder/, folder/a/1,  folder/b folder/c",
        "folder/, folder/b,    folder/c",
        "folder/, folder/,     folder/a/ folder/b folder/c",
        "'',      folder/,     top",
        "'',      folder/a/1,  top",
        "folder/, aaa,         folder/a/ folder/b folder/c",
    })
    void aMarkerLeavesOutWhatItsOwnPrefixStandsForAndNothingElse(String prefix, String marker, String expected) {
        assertThat(items(list -> list.prefix(prefix).delimiter("/").marker(marker)))
                .containsExactly(expected.split(" "));
    }

    @Test
    void aMarkerThatEndsInTheDelimiterOfNoListIsAKey() {
        assertThat(items(list -> list.marker("folder/a/")))
                .startsWith("folder/a/1")
                .hasSize(5);
    }

    @Test
    void thePagesOfTheOldFormLoseNothing() {
        ListObjectsResponse first = STORE.s3()
                .listObjects(list ->
                        list.bucket(bucket).prefix("folder/").delimiter("/").maxKeys(1));

        assertThat(first.nextMarker()).isEqualTo("folder/a/");
        assertThat(items(list -> list.prefix("folder/").delimiter("/").marker(first.nextMarker())))
                .containsExactly("folder/b", "folder/c");
    }

    @Test
    void aPageMayBeAsLongAsAnyNumber() {
        assertThat(items(list -> list.maxKeys(Integer.MAX_VALUE))).hasSize(5);
        assertFails(() -> items(list -> list.maxKeys(-1)), 400, "InvalidArgument");
    }

    @Test
    void aTokenTakesThePlaceOfTheStart() {
        ListObjectsV2Response first = STORE.s3()
                .listObjectsV2(
                        list -> list.bucket(bucket).startAfter("folder/a/1").maxKeys(1));
        ListObjectsV2Response next = STORE.s3()
                .listObjectsV2(list ->
                        list.bucket(bucket).startAfter("folder/a/1").continuationToken(first.nextContinuationToken()));

        assertThat(first.startAfter()).isEqualTo("folder/a/1");
        assertThat(next.startAfter()).isNull();
        assertThat(next.contents()).extracting(S3Object::key).containsExactly("folder/b", "folder/c", "top");
    }

    @Test
    void anotherEncodingIsRefused() {
        assertFails(() -> items(list -> list.encodingType("base64")), 400, "InvalidArgument");
    }

    private List<String> items(Consumer<ListObjectsRequest.Builder> more) {
        ListObjectsResponse page = STORE.s3().listObjects(list -> more.accept(list.bucket(bucket)));
        return Stream.concat(
                        page.contents().stream().map(S3Object::key),
                        page.commonPrefixes().stream().map(CommonPrefix::prefix))
                .sorted()
                .toList();
    }
}
