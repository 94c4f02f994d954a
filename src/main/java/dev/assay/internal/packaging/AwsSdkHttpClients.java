package dev.assay.internal.packaging;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which HTTP clients a function with the AWS SDK takes along. Of those on the class path the SDK uses one, the first in an
 * order of its own (<a href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/http-configuration.html">HTTP
 * clients</a>); the others would only make the package larger, the CRT client by 23 MB.
 */
final class AwsSdkHttpClients {

    private static final String SYNCHRONOUS = "software.amazon.awssdk.http.SdkHttpService";
    private static final String ASYNCHRONOUS = "software.amazon.awssdk.http.async.SdkAsyncHttpService";
    private static final List<String> PREFERENCE =
            List.of("/apache5/", "/apache/", "/urlconnection/", "/nio/", "/crt/");

    private AwsSdkHttpClients() {}

    /**
     * The providers of a service to package. Of HTTP clients none if the function's own code has brought one along, and
     * asynchronous ones only where it names an asynchronous client; of other services all.
     */
    static List<String> chosen(String service, List<String> providers, References own, Set<Library> libraries) {
        if (!service.equals(SYNCHRONOUS) && !service.equals(ASYNCHRONOUS)) {
            return providers;
        }
        boolean brought = providers.stream()
                .anyMatch(provider -> libraries.stream().anyMatch(library -> library.contains(provider + ".class")));
        boolean notWanted = service.equals(ASYNCHRONOUS) && own.types().stream().noneMatch(AwsSdkHttpClients::isAsync);
        return brought || notWanted
                ? List.of()
                : providers.stream().min(Comparator.comparingInt(AwsSdkHttpClients::rank)).stream()
                        .toList();
    }

    private static boolean isAsync(String type) {
        return type.startsWith("software/amazon/awssdk/") && type.contains("AsyncClient");
    }

    private static int rank(String provider) {
        for (int i = 0; i < PREFERENCE.size(); i++) {
            if (provider.contains(PREFERENCE.get(i))) {
                return i;
            }
        }
        return PREFERENCE.size();
    }
}
