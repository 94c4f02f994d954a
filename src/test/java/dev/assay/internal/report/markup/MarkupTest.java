package dev.assay.internal.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void escapesTextsAndAttributes() {
        Markup markup = new Markup().element("p", "<b> & \u001b[0m \uFFFF", "title", "a\"b'c<d");
        assertThat(markup).hasToString("<p title=\"a&quot;b&#39;c&lt;d\">&lt;b&gt; &amp; \uFFFD[0m \uFFFD</p>\n");
    }

    @Test
    void refusesToEndWithAnOpenElement() {
        Markup markup = new Markup().open("main").open("p");
        assertThatThrownBy(markup::toString)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("main");
    }
}
