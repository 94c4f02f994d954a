package vpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.data.Network;
import dev.assay.data.Observation;
import dev.assay.experiment.AddToReport;
import dev.assay.experiment.Claim;
import dev.assay.experiment.Companion;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Stage;
import dev.assay.experiment.Vpc;
import dev.assay.report.DataTable;
import dev.assay.report.ReportAdditions;
import dev.assay.results.Results;
import functions.Bucket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From which network can a function call another, and from which can it write to S3? See README.md beside this file. */
@Experiment(
        value = "VPC",
        question =
                "In a VPC without a way out, with an endpoint of S3 and with a NAT gateway: can a function call another,"
                        + " can it write to S3, and what does it wait for if it cannot?")
@LambdaFunction(handler = ReachingOut.class, memoryMegabytes = 1769, timeoutSeconds = 30)
@Companion(name = "called", handler = Called.class, callsAtMost = 1)
@Vpc({Network.OUTSIDE, Network.ISOLATED, Network.S3_ENDPOINT, Network.NAT_GATEWAY})
@Load(invocations = 1, generations = 1, nightlyInvocations = 5, nightlyGenerations = 5)
class VpcExperiment {

    private static final String LAMBDA = "lambda";
    private static final String S3 = "s3";
    private static final Set<Network> REACH_LAMBDA = Set.of(Network.OUTSIDE, Network.NAT_GATEWAY);
    private static final Set<Network> REACH_S3 = Set.of(Network.OUTSIDE, Network.S3_ENDPOINT, Network.NAT_GATEWAY);

    @Procedure(mostInFlight = 1)
    void reachOut(Stage stage) throws InterruptedException {
        stage.call(LAMBDA, "{\"to\": \"lambda\"}");
        stage.call(S3, "{\"to\": \"s3\", \"bucket\": \"" + Bucket.of(stage) + "\"}");
    }

    @Claim(exact = true)
    void lambdaIsReachedThroughANatGatewayAlone(Results results) {
        results.cells()
                .forEach(cell -> assertThat(results.at(cell).step(LAMBDA))
                        .allSucceeded()
                        .everyResponse("reached", REACH_LAMBDA.contains(network(cell))));
    }

    @Claim(exact = true)
    void s3IsReachedThroughAnEndpointToo(Results results) {
        results.cells()
                .forEach(cell -> assertThat(results.at(cell).step(S3))
                        .allSucceeded()
                        .everyResponse("reached", REACH_S3.contains(network(cell))));
    }

    /** Names are resolved within a VPC, and nobody refuses: what is missing is a route. */
    @Claim(exact = true)
    void whatDoesNotReachWaitsForAConnection(Results results) {
        for (Cell cell : results.cells()) {
            if (!REACH_LAMBDA.contains(network(cell))) {
                assertThat(results.at(cell).step(LAMBDA)).everyResponse("waitedFor", "connection");
            }
            if (!REACH_S3.contains(network(cell))) {
                assertThat(results.at(cell).step(S3)).everyResponse("waitedFor", "connection");
            }
        }
    }

    @AddToReport
    void truthTable(Results results, ReportAdditions report) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Cell cell : results.cells()) {
            for (String to : List.of(LAMBDA, S3)) {
                results.at(cell).step(to).all().stream()
                        .map(call -> row(network(cell), to, call))
                        .forEach(rows::add);
            }
        }
        report.table(DataTable.onPage(
                "reached",
                "What each call tried to reach, and what it waited for",
                List.of("network", "to", "reached", "waited for", "ms"),
                rows));
    }

    private static List<@Nullable Object> row(Network network, String to, Observation call) {
        JsonNode answer = call.response() == null || call.response().json() == null
                ? MissingNode.getInstance()
                : call.response().json();
        return List.of(
                network.label(),
                to,
                answer.path("reached").asBoolean() ? "yes" : "no",
                answer.path("waitedFor").asText(""),
                answer.path("millis").asLong());
    }

    private static Network network(Cell cell) {
        return Network.labelled(
                String.valueOf(cell.level(Factors.NETWORK).orElseThrow().value()));
    }
}
