package dev.assay.internal.targets.endpoint;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/** Says why there was no answer, and what to do about it. */
final class Unreachable {

    private static final String IS_IT_UP = "Start the service, or correct host and port";

    private Unreachable() {}

    static InvalidInputException problem(EndpointAddress address, IOException failure, PlainRequests requests) {
        if (PlainRequests.isUntrusted(failure)) {
            return tls(
                    address,
                    "must have a certificate that this JVM trusts: " + failure.getMessage(),
                    certificate(address),
                    failure);
        }
        if (isCaused(failure, UnresolvedAddressException.class) || isCaused(failure, UnknownHostException.class)) {
            return unreachable(address, "must name a host that can be found", "Correct the host", failure);
        }
        if (PlainRequests.isRefused(failure)) {
            return unreachable(
                    address, "must be where a service listens, but the connection was refused", IS_IT_UP, failure);
        }
        EndpointAddress other = address.otherwiseEncrypted();
        if (requests.speaks(other)) {
            return tls(address, mismatch(address), "Use " + other, failure);
        }
        return isCaused(failure, HttpTimeoutException.class)
                ? unreachable(address, "must answer, and did not in time", IS_IT_UP, failure)
                : unreachable(
                        address, "must speak HTTP, but what listens there ended the connection", IS_IT_UP, failure);
    }

    private static String mismatch(EndpointAddress address) {
        return address.isEncrypted()
                ? "must not be https: what listens there does not encrypt"
                : "must not be http: what listens there speaks TLS";
    }

    private static String certificate(EndpointAddress address) {
        return "Have the certificate's authority in the system's and in this JVM's trust store (-Djavax.net.ssl.trustStore)"
                + (address.isLoopback() ? ", or use http on this machine" : "");
    }

    private static boolean isCaused(IOException failure, Class<? extends Throwable> type) {
        return PlainRequests.cause(failure, type).isPresent();
    }

    private static InvalidInputException tls(EndpointAddress address, String must, String remedy, IOException cause) {
        return new InvalidInputException(Problem.ENDPOINT_TLS, sentence(address, must), remedy, cause);
    }

    private static InvalidInputException unreachable(
            EndpointAddress address, String must, String remedy, IOException cause) {
        return new InvalidInputException(Problem.ENDPOINT_UNREACHABLE, sentence(address, must), remedy, cause);
    }

    private static String sentence(EndpointAddress address, String must) {
        return EndpointSettings.ADDRESS + " (" + address + ") " + must;
    }
}
