package io.ledgerway.operations.api;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.security.Principal;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** One controller behind the conventions of the API, with JSON as Spring Boot writes it. */
final class Api {

    static final Principal OTTO = () -> "otto";

    private Api() {}

    static MockMvc of(Object controller) {
        return MockMvcBuilders.standaloneSetup(controller)
                .setControllerAdvice(new ApiErrors())
                .setCustomArgumentResolvers(new PagingParameters())
                .addInterceptors(new KnownParameters())
                .setMessageConverters(
                        new StringHttpMessageConverter(),
                        new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                                .featuresToDisable(
                                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                                .build()))
                .build();
    }

    static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.principal(OTTO).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
