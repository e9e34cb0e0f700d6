package io.ledgerway.preview;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Previews by the flow's name. */
@Component("previews")
public class Previews {

    private final List<FlowPreview> flows;

    Previews(List<FlowPreview> flows) {
        this.flows = List.copyOf(flows);
    }

    /**
     * What a flow's next run would do.
     *
     * @throws CausedException code {@code FLOW_UNKNOWN}, or why the preview could not be made
     */
    public Preview of(String flow, int page, int size) {
        return flows.stream()
                .filter(preview -> preview.flow().equals(flow))
                .findFirst()
                .orElseThrow(() -> unknown(flow))
                .preview(page, size);
    }

    private CausedException unknown(String flow) {
        String known = String.join(", ", flows.stream().map(FlowPreview::flow).toList());
        return new CausedException(new Cause(
                "FLOW_UNKNOWN",
                "There is no flow '" + flow + "' that can be previewed.",
                "Flows with a preview: " + known + "."));
    }
}
