package io.ledgerway.operations.api;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ApiConventionsTest {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Letters())
            .setControllerAdvice(new ApiErrors())
            .setCustomArgumentResolvers(new PagingParameters())
            .addInterceptors(new KnownParameters())
            .build();

    @Test
    void aPageHasItemsAndTheTotal() throws Exception {
        http.perform(get("/api/letters")).andExpect(content().json("{\"items\":[\"0/50\"],\"total\":1200}", true));
        http.perform(get("/api/letters?page=2&size=500&state="))
                .andExpect(content().json("{\"items\":[\"1000/500\"],\"total\":1200}", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=x", "size=0", "size=501", "size=99999999999", "page=1.5"})
    void aPageThatCannotBeIsRefusedInWords(String query) throws Exception {
        http.perform(get("/api/letters?" + query))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.cause.code").value("PAGE_INVALID"))
                .andExpect(jsonPath("$.cause.message").value(containsString("'" + query.split("=")[0] + "'")));
    }

    @Test
    void aMisspeltFilterIsRefusedInsteadOfMeaningAll() throws Exception {
        http.perform(get("/api/letters?stat=DEAD"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.cause.code").value("PARAMETER_UNKNOWN"))
                .andExpect(jsonPath("$.cause.action").value("Use one of: page, size, state."));
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERY_UNKNOWN, 404",
        "DEAD_LETTER_NOT_FOUND, 404",
        "DELIVERY_WRONG_STATE, 409",
        "WRONG_STATE, 409",
        "CONNECTION_UNREACHABLE, 503",
        "CONNECTION_BUSY, 503",
        "REASON_MISSING, 422",
        "PARAMETER_INVALID, 400"
    })
    void eachCauseHasItsStatus(String code, int status) throws Exception {
        http.perform(get("/api/fails?code=" + code))
                .andExpect(status().is(status))
                .andExpect(content()
                        .json(
                                "{\"cause\":{\"code\":\"" + code + "\",\"message\":\"So it is.\",\"action\":\"Do.\"}}",
                                true));
    }

    @Test
    void anErrorNobodyThoughtOfShowsNothingOfItsInside() throws Exception {
        http.perform(get("/api/breaks"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.cause.code").value("UNEXPECTED"))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("secret"))));
    }

    @Test
    void whatSpringRefusesIsSaidInTheSameForm() throws Exception {
        http.perform(delete("/api/letters"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.cause.code").value("METHOD_NOT_ALLOWED"))
                .andExpect(jsonPath("$.cause.action").value(containsString("docs/operating.md")));
        http.perform(get("/api/counts?since=soon"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.cause.message").value("The parameter 'since' cannot be 'soon'."));
        http.perform(get("/api/counts"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.cause.message").value(containsString("since")));
        http.perform(post("/api/letters")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.cause.code").value("BODY_INVALID"));
    }

    @RestController
    static class Letters {
        @GetMapping("/api/letters")
        Page<String> list(@RequestParam(required = false) String state, Paging paging) {
            return new Page<>(List.of(paging.offset() + "/" + paging.size()), 1200);
        }

        @PostMapping("/api/letters")
        void write(@RequestBody Map<String, String> letter) {}

        @GetMapping("/api/fails")
        void fail(@RequestParam("code") String code) {
            throw new CausedException(new Cause(code, "So it is.", "Do."));
        }

        @GetMapping("/api/breaks")
        void breakDown() {
            throw new IllegalStateException("secret");
        }

        @GetMapping("/api/counts")
        int count(@RequestParam int since) {
            return since;
        }
    }
}
