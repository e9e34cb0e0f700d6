package io.ledgerway.operations.api;

import java.util.List;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for all calls of the API; and the start page, which is Hawtio. */
@Configuration(proxyBeanMethods = false)
class ApiConventions implements WebMvcConfigurer {

    private final ApplicationAvailability availability;

    ApiConventions(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PagingParameters());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new WhenReady(availability)).addPathPatterns("/api/**");
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/actuator/hawtio");
    }
}
