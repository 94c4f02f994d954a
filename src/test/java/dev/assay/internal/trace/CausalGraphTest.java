package dev.assay.internal.trace;

import static dev.assay.internal.trace.ScriptedTrace.carrying;
import static dev.assay.internal.trace.ScriptedTrace.changes;
import static dev.assay.internal.trace.ScriptedTrace.gets;
import static dev.assay.internal.trace.ScriptedTrace.invoke;
import static dev.assay.internal.trace.ScriptedTrace.invoked;
import static dev.assay.internal.trace.ScriptedTrace.item;
import static dev.assay.internal.trace.ScriptedTrace.message;
import static dev.assay.internal.trace.ScriptedTrace.object;
import static dev.assay.internal.trace.ScriptedTrace.puts;
import static dev.assay.internal.trace.ScriptedTrace.sends;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.assay.data.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Graphs of scripted records. */
class CausalGraphTest {

    private final ScriptedTrace trace = new ScriptedTrace();

    @Test
    void anIdThatIsCarriedProvesTheCause() {
        CausalGraph graph = trace.root("a", "r-0", 0, 50, invoke("c-1", "r-1", 10, 40))
                .one("b", "r-1", 15, 35, null, List.of(invoked("c-1")))
                .graph();

        assertThat(graph.links()).singleElement().satisfies(link -> {
            assertThat(link.evidence()).isEqualTo(Evidence.PROVED);
            assertThat(link.latencyMillis()).isEqualTo(5, within(1e-6));
        });
        assertThat(graph.roots()).hasSize(1);
        assertThat(graph.proved()).isEqualTo(1);
        assertThat(graph.lost()).isEmpty();
    }

    @Test
    void anAsynchronousCallIsMatchedByItsRequestId() {
        CausalGraph graph = trace.root("a", "r-0", 0, 50, sends("c-1", "lambda", "r-1", 10))
                .one("b", "r-1", 60, 70, null, List.of(invoked(null)))
                .graph();

        assertThat(graph.links()).extracting(Link::evidence).containsExactly(Evidence.INFERRED);
        assertThat(graph.proved()).isZero();
    }

    @Test
    void aBatchHasEachOfItsCauses() {
        CausalGraph graph = trace.root("a", "r-0", 0, 5, sends("c-1", "sqs", "m-1", 1))
                .root("a", "r-1", 0, 5, sends("c-2", "sqs", "m-2", 1), sends("c-3", "sqs", "m-3", 2))
                .one(
                        "b",
                        "r-2",
                        9,
                        12,
                        null,
                        List.of(message("aws:sqs", "m-1", "c-1"), message("aws:sqs", "m-2", null)))
                .one("b", "r-3", 9, 12, null, List.of(message("aws:sqs", "m-3", "c-3")))
                .graph();

        assertThat(graph.links())
                .extracting(
                        link -> link.cause().call().span(),
                        link -> link.effect().invocation().requestId(),
                        Link::evidence)
                .containsExactly(
                        tuple("c-1", "r-2", Evidence.PROVED),
                        tuple("c-2", "r-2", Evidence.INFERRED),
                        tuple("c-3", "r-3", Evidence.PROVED));
    }

    @Test
    void aMessageThatFailedIsRetriedAndOneThatWasProcessedIsDoubled() {
        List<Trigger> failing = List.of(message("aws:sqs", "m-1", "c-1"));
        List<Trigger> fine = List.of(message("aws:sqs", "m-2", "c-1"));
        CausalGraph graph = trace.root("a", "r-0", 0, 5, sends("c-1", "sqs", "m-1", 1))
                .one("b", "r-1", 10, 11, "broken", failing)
                .one("b", "r-2", 20, 21, null, failing)
                .one("b", "r-3", 12, 13, null, fine)
                .one("b", "r-4", 22, 23, null, fine)
                .graph();

        assertThat(graph.links())
                .extracting(Link::repetition)
                .containsExactly(Repetition.FIRST, Repetition.FIRST, Repetition.RETRY, Repetition.DUPLICATE);
    }

    @Test
    void whatAMessageCarriesLeadsToItsCause() {
        CausalGraph graph = trace.root(
                        "a",
                        "r-0",
                        0,
                        9,
                        sends("c-1", "sns", "n-1", 1),
                        sends("c-2", "eventbridge", "e-1", 2),
                        puts("c-3", "b/k", "abc", 3))
                .one(
                        "b",
                        "r-1",
                        10,
                        12,
                        null,
                        List.of(
                                carrying("m-1", message("aws:sns", "n-1", "c-1")),
                                carrying("m-2", message("aws:events", "e-1", null)),
                                carrying("m-3", carrying("n-2", object("b/k", "abc"))),
                                carrying("m-4", message("aws:sns", "n-9", null))))
                .graph();

        assertThat(graph.links())
                .extracting(link -> link.cause().call().span(), Link::place, Link::evidence)
                .containsExactly(
                        tuple("c-1", 0, Evidence.PROVED),
                        tuple("c-2", 1, Evidence.INFERRED),
                        tuple("c-3", 2, Evidence.INFERRED));
        assertThat(graph.orphans()).hasSize(1);
    }

    @Test
    void aTopicWithTwoFunctionsDoublesNothing() {
        CausalGraph graph = trace.root("a", "r-0", 0, 5, sends("c-1", "sns", "n-1", 1))
                .one("b", "r-1", 10, 11, null, List.of(message("aws:sns", "n-1", "c-1")))
                .one("c", "r-2", 10, 11, null, List.of(message("aws:sns", "n-1", "c-1")))
                .graph();

        assertThat(graph.links()).extracting(Link::repetition).containsOnly(Repetition.FIRST);
    }

    @Test
    void equalObjectsHaveDifferentCauses() {
        CausalGraph graph = trace.root("a", "r-0", 0, 5, puts("c-1", "b/k", "same", 1))
                .root("a", "r-1", 0, 5, puts("c-2", "b/k", "same", 2))
                .one("b", "r-2", 10, 11, null, List.of(object("b/k", "same")))
                .one("b", "r-3", 11, 12, null, List.of(object("b/k", "same")))
                .graph();

        assertThat(graph.links()).extracting(link -> link.cause().call().span()).containsExactly("c-1", "c-2");
    }

    @Test
    void equalObjectsAreToldApartByTheRequestThatWroteThem() {
        CausalGraph graph = trace.root("a", "r-0", 0, 5, puts("c-1", "b/k", 1, "same", "request-1"))
                .root("a", "r-1", 0, 5, puts("c-2", "b/k", 2, "same", "request-2"))
                .one("b", "r-2", 10, 11, null, List.of(object("b/k", "same", List.of("request-2", "s-8"))))
                .one("b", "r-3", 11, 12, null, List.of(object("b/k", "same", List.of("request-1", "s-7"))))
                .graph();

        assertThat(graph.links()).extracting(link -> link.cause().call().span()).containsExactly("c-2", "c-1");
    }

    @Test
    void changesOfOneItemAreToldApartByWhatTheyLeftAndByTheirKind() {
        CausalGraph graph = trace.root(
                        "a",
                        "r-0",
                        0,
                        9,
                        changes("c-1", "PutItem", 1, "id=1", "colour=red"),
                        changes("c-2", "DeleteItem", 2, "id=1"),
                        changes("c-3", "PutItem", 3, "id=1", "colour=blue"),
                        changes("c-4", "UpdateItem", 4, "id=1"))
                .one("b", "r-1", 10, 11, null, List.of(item("MODIFY", "4", "id=1", "id=1", "colour=green")))
                .one("b", "r-2", 11, 12, null, List.of(item("INSERT", "3", "id=1", "id=1", "colour=blue")))
                .one("b", "r-3", 12, 13, null, List.of(item("REMOVE", "2", "id=1")))
                .one("b", "r-4", 13, 14, null, List.of(item("INSERT", "1", "id=1", "id=1", "colour=red")))
                .graph();

        assertThat(graph.links())
                .extracting(link -> link.cause().call().span())
                .containsExactly("c-4", "c-3", "c-2", "c-1");
    }

    @Test
    void aChangeThatIsDeliveredAgainHasTheSameCause() {
        CausalGraph graph = trace.root(
                        "a", "r-0", 0, 9, changes("c-1", "PutItem", 1, "id=1"), changes("c-2", "PutItem", 2, "id=1"))
                .one("b", "r-1", 10, 11, "broken", List.of(item("INSERT", "1", "id=1", "id=1")))
                .one("b", "r-2", 11, 12, null, List.of(item("INSERT", "1", "id=1", "id=1")))
                .one("b", "r-3", 12, 13, null, List.of(item("MODIFY", "2", "id=1", "id=1")))
                .graph();

        assertThat(graph.links())
                .extracting(link -> link.cause().call().span(), Link::repetition)
                .containsExactly(
                        tuple("c-1", Repetition.FIRST), tuple("c-1", Repetition.RETRY), tuple("c-2", Repetition.FIRST));
    }

    @Test
    void whatWasReadIsKnownByItsMetadataOrElseByItsEtag() {
        CausalGraph graph = trace.root("a", "r-0", 0, 5, puts("c-1", "b/1", "same", 1), puts("c-2", "b/2", "same", 2))
                .root("b", "r-1", 10, 15, gets("c-3", "b/1", "same", "c-1", 11), gets("c-4", "b/2", "same", null, 12))
                .graph();

        assertThat(graph.reads())
                .extracting(read -> read.write().call().span(), Read::evidence)
                .containsExactly(tuple("c-1", Evidence.PROVED), tuple("c-2", Evidence.INFERRED));
    }

    @Test
    void anInvocationWithoutARecordIsLostAndWhatItCausedIsUnexplained() {
        CausalGraph graph = trace.called("r-9")
                .root("a", "r-0", 0, 50, invoke("c-1", "r-1", 10, 40))
                .one("b", "r-2", 15, 35, null, List.of(invoked("c-of-nobody")))
                .graph();

        assertThat(graph.lost()).containsExactly("r-9", "r-1");
        assertThat(graph.orphans())
                .extracting(one -> one.invocation().requestId())
                .containsExactly("r-2");
    }

    @Test
    void theCriticalPathPassesTheLastAnswerThatWasWaitedFor() {
        CausalGraph graph = trace.root("a", "r-0", 0, 100, invoke("c-1", "r-1", 10, 40), invoke("c-2", "r-2", 10, 80))
                .one("b", "r-1", 15, 35, null, List.of(invoked("c-1")))
                .one("c", "r-2", 20, 75, null, List.of(invoked("c-2")))
                .graph();

        // 0 to 10 and 80 to 100 in a, 10 to 20 to c, 20 to 75 in c, 75 to 80 back.
        assertThat(CriticalPaths.of(graph))
                .extracting(CriticalPaths.Part::where, CriticalPaths.Part::millis)
                .containsExactly(
                        tuple("c", 55.0), tuple("a", 30.0), tuple("way to c", 10.0), tuple("way back from c", 5.0));
    }

    @Test
    void theCriticalPathGoesBackFromWhatEndedAfterTheAnswer() {
        CausalGraph graph = trace.root("a", "r-0", 0, 20, sends("c-1", "sqs", "m-1", 10))
                .one("b", "r-1", 50, 80, null, List.of(message("aws:sqs", "m-1", "c-1")))
                .graph();

        assertThat(CriticalPaths.of(graph))
                .extracting(CriticalPaths.Part::where, CriticalPaths.Part::millis)
                .containsExactly(tuple("way to b", 40.0), tuple("b", 30.0), tuple("a", 10.0));
    }
}
