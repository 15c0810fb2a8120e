<?php
// Carries out the calls on standard input with PHP's own SOAP client, from nothing but the WSDL of the address given.
// One line each way: {"port", "auth", "operation", "arguments"} in, {"result"} or {"code", "text"} out.

$clients = [];
while (($line = fgets(STDIN)) !== false) {
    $call = json_decode($line);
    try {
        $client = $clients[$call->port] ??= new SoapClient($argv[1] . 'wsdl/' . $call->port, [
            'cache_wsdl' => WSDL_CACHE_NONE,
            'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
        ]);
        $client->__setSoapHeaders(
            isset($call->auth) ? new SoapHeader('urn:AGProjects:NGNPro', 'auth', $call->auth) : null);
        $answer = ['result' => $client->__soapCall($call->operation, $call->arguments)];
    } catch (SoapFault $fault) {
        $answer = [
            'code' => (int) ($fault->detail->exception->errorcode ?? 0),
            'text' => $fault->faultstring,
        ];
    } catch (Throwable $broken) {
        $answer = ['code' => -1, 'text' => get_class($broken) . ': ' . $broken->getMessage()];
    }
    echo json_encode($answer, JSON_THROW_ON_ERROR), "\n";
    flush();
}
